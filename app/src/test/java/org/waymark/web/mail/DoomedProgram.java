package org.waymark.web.mail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.Program;
import org.waymark.notifications.Rounds;

/** The program in a process of its own, so that it can be killed: it writes to everybody who is due at a moment, and sends. */
final class DoomedProgram {
    private DoomedProgram() {}

    static Process start(Map<String, Object> settings, Instant at) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedProgram.class.getName(),
                at.toString()));
        settings.forEach((name, value) -> command.add(name + "=" + value));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** @param arguments the moment, then settings as name=value */
    public static void main(String[] arguments) {
        Map<String, Object> settings = Arrays.stream(arguments)
                .skip(1)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        var program = Program.start(settings);
        program.clock().set(Instant.parse(arguments[0]));
        program.get(Rounds.class).go();
    }
}
