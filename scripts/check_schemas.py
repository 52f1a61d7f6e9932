"""Holds programme.yaml and plan.json files against their JSON Schemas. Started by check-schemas."""

import json
import pathlib
import re
import sys

import yaml
from jsonschema import Draft202012Validator


class CoreLoader(yaml.SafeLoader):
    """Scalars as in the core schema of YAML 1.2: dates, yes, no and off stay text; a key may stand once."""

    yaml_implicit_resolvers = {}

    def construct_mapping(self, node, deep=False):
        seen = set()
        for key, _ in node.value:
            if key.value in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f'the key "{key.value}" stands twice', key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


CORE = [
    ("null", r"~|null|Null|NULL|", "~nN"),
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", "-+.0123456789"),
]
for name, pattern, first in CORE:
    starts = list(first) + ([""] if name == "null" else [])
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{name}", re.compile(f"^(?:{pattern})$"), starts)
# YAML 1.1 reads 010 as eight; 1.2 and the program read ten.
CoreLoader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(loader.construct_scalar(node)))


def keys_as_text(value):
    """JSON has only text for keys: a mapping of levels may be written {1: A}."""
    if isinstance(value, dict):
        return {key if isinstance(key, str) else json.dumps(key): keys_as_text(part) for key, part in value.items()}
    return [keys_as_text(part) for part in value] if isinstance(value, list) else value


def load(path):
    text = path.read_text(encoding="utf-8-sig")
    return keys_as_text(yaml.load(text, CoreLoader)) if path.suffix in (".yaml", ".yml") else json.loads(text)


def place(error):
    path = ""
    for part in error.absolute_path:
        path += f"[{part}]" if isinstance(part, int) else f".{part}"
    return path.lstrip(".") or "(top)"


def deepest(error):
    """Of alternatives, what is wrong with the one that fits best: more use than "fits none"."""
    inner = sorted(error.context or [], key=lambda part: (-len(part.absolute_path), part.validator in ("type", "enum", "const")))
    return deepest(inner[0]) if inner else error


def faults(path, validators):
    try:
        document = load(path)
    except (OSError, UnicodeError, ValueError, yaml.YAMLError) as problem:
        return [f"cannot be read: {problem}"]
    validator = validators["plan" if path.suffix == ".json" else "programme"]
    errors = sorted(validator.iter_errors(document), key=lambda error: [str(part) for part in error.absolute_path])
    return [f"{place(error)}: {error.message[:300]}" for error in map(deepest, errors)]


def main(root, arguments):
    schemas = root / "Sources" / "PlanFiles" / "Schemas"
    validators = {}
    for name in ("programme", "plan"):
        schema = json.loads((schemas / f"{name}.schema.json").read_text(encoding="utf-8"))
        Draft202012Validator.check_schema(schema)
        validators[name] = Draft202012Validator(schema)
    scenarios = root / "scenarios"
    paths = sorted([*scenarios.glob("*/programme.yaml"), *scenarios.glob("impossible/*/programme.yaml")])
    paths += [pathlib.Path(argument) for argument in arguments]
    failed = 0
    for path in paths:
        found = faults(path, validators)
        failed += bool(found)
        for fault in found:
            print(f"{path}: {fault}")
    print(f"check-schemas: {len(paths)} files, {failed} with faults", file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), sys.argv[2:]))
