import ArgumentParser

@main
struct Fardplan: ParsableCommand {
    mutating func run() throws {}
}
