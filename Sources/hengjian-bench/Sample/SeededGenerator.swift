/// A stream of random numbers that is the same for the same seed, on every machine and with every
/// version of the library: SplitMix64 (Steele, Lea and Flood, 2014).
package struct SeededGenerator: Sendable {
    private var state: UInt64

    /// A stream of its own: two names under one seed give unrelated numbers, so that a change to
    /// one part of the sample leaves the others as they were.
    package init(seed: UInt64, stream: String) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in stream.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        state = seed ^ hash
        _ = next()
    }

    /// The next 64 bits.
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, not including, the bound.
    package mutating func below(_ bound: Int) -> Int {
        precondition(bound > 0, "there is something to choose from")
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number of the range, ends included.
    package mutating func among(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.count)
    }

    /// True so many times in a thousand.
    package mutating func chance(permille: Int) -> Bool { below(1000) < permille }

    /// One of the items.
    package mutating func pick<Item>(_ items: [Item]) -> Item { items[below(items.count)] }

    /// One of the items, by their weights.
    package mutating func pick<Item>(_ items: Weighted<Item>) -> Item {
        items.item(at: below(items.total))
    }

    /// A text of so many digits.
    package mutating func digits(_ count: Int) -> String {
        var text = ""
        for _ in 0..<count { text += String(below(10)) }
        return text
    }
}

/// Items with weights; the weight of an item is its share of the total.
package struct Weighted<Item: Sendable>: Sendable {
    private let items: [(item: Item, end: Int)]
    /// The sum of the weights.
    package let total: Int

    package init(_ weights: [(Item, Int)]) {
        var end = 0
        items = weights.map { item, weight in
            end += weight
            return (item, end)
        }
        total = end
        precondition(end > 0, "some item has a weight")
    }

    /// The item that covers the place, from 0 up to, not including, `total`.
    package func item(at place: Int) -> Item {
        var (low, high) = (0, items.count - 1)
        while low < high {
            let middle = (low + high) / 2
            if place < items[middle].end { high = middle } else { low = middle + 1 }
        }
        return items[low].item
    }
}
