import Support
import Testing

/// Power cuts and crashes at random moments. Each run prints its seed; `HENGJIAN_SEED` repeats it.
@Suite(.ifProgramsAreThere, .drivesPrograms)
enum KillTests {
    @Suite(.serialized) struct TheWorkstation {
        @Test func `nothing acknowledged to a script is lost when it is killed`() throws {
            var seed = Seed("killing act --batch")
            var kills = try ScriptKills()
            for _ in 0..<40 { try kills.round(&seed.generator) }
        }

        @Test func `nothing acknowledged on the screen is lost when it is killed`() throws {
            var seed = Seed("killing the workstation while typing")
            var kills = try ScreenKills()
            for _ in 0..<12 { try kills.round(&seed.generator) }
        }
    }

    @Suite(.serialized) struct TheCentre {
        @Test func `nothing acknowledged is lost when the server is killed in a push`() throws {
            var seed = Seed("killing the server while pushing")
            var kills = try ServerKills()
            for _ in 0..<50 { try kills.round(&seed.generator) }
            try kills.prove()
        }
    }
}
