package org.waymark.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of goals, as it is sent. */
record GoalFile(String name, String text) {
    private static final String INPUT = "-";

    /** Of a directory all YAML files in it, at any depth, in the order of their names; "-" is the input. */
    static List<GoalFile> read(List<String> paths) throws IOException {
        var files = new ArrayList<GoalFile>();
        for (var path : paths) {
            if (path.equals(INPUT)) {
                files.add(new GoalFile("input", new String(System.in.readAllBytes(), StandardCharsets.UTF_8)));
            } else if (Files.isDirectory(Path.of(path))) {
                files.addAll(in(Path.of(path)));
            } else {
                files.add(one(Path.of(path)));
            }
        }
        if (files.isEmpty())
            throw Refusal.because("there is no .yaml or .yml file in " + String.join(", ", paths) + ".");
        return files;
    }

    private static List<GoalFile> in(Path directory) throws IOException {
        List<Path> found;
        try (var all = Files.walk(directory)) {
            found = all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .filter(file -> !directory.relativize(file).toString().matches("(.*/)?\\..*"))
                    .sorted()
                    .toList();
        }
        var files = new ArrayList<GoalFile>();
        for (var file : found) files.add(one(file));
        return files;
    }

    private static GoalFile one(Path file) throws IOException {
        if (!Files.isRegularFile(file)) throw Refusal.because("there is no file " + file + ".");
        try {
            return new GoalFile(file.toString(), Files.readString(file));
        } catch (CharacterCodingException notUtf8) {
            throw Refusal.because(file + " is not UTF-8. Save it as UTF-8.");
        }
    }
}
