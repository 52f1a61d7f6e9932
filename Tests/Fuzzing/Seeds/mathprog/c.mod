param s symbolic := "x" & substr("hello", 2, 3) & time2str(0, "%Y-%m-%d");
param t := str2time("2020-01-01", "%Y-%m-%d") mod 7 + length(s) ** 2;
set A dimen 2 := {(1, "a"), (2, "b")} union setof{i in 3..5} (i, "c");
var v{A} <= 4; minimize f: sum{(i, j) in A} i * v[i, j];
s.t. g{i in 1..2, (i, j) in A}: -1 <= v[i, j] <= 1;
for {(i, j) in A} { printf "%d %s %5.2f\n", i, j, sin(i) + Uniform01(); }
display A, {i in 1..2} i div 2, card(A), t;
end;
