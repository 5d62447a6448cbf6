package dev.cfbilling.conformance.doctor;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program that something here is run with.
 *
 * @param name as people know it
 * @param command as a shell finds it, or the path where it must be
 * @param use what can't be done without it
 */
record Program(String name, String command, String use) {
  private static final int SECONDS = 20;
  private static final String NO_VERSION = "says no version";
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");

  Observation observe(Map<String, String> environment) {
    return find(environment)
        .map(found -> Observation.fine(name, version(found) + ", " + found))
        .orElseGet(
            () ->
                Observation.lacking(name, "not found, and needed %s: %s".formatted(use, remedy())));
  }

  private String remedy() {
    return command.contains("/") ? "install it at " + command : "install " + command;
  }

  private Optional<Path> find(Map<String, String> environment) {
    Stream<Path> places =
        command.contains("/")
            ? Stream.of(Path.of(command))
            : Stream.of(environment.getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, command));
    return places.filter(file -> Files.isRegularFile(file) && Files.isExecutable(file)).findFirst();
  }

  private static String version(Path program) {
    try {
      Process asked =
          new ProcessBuilder(program.toString(), "--version").redirectErrorStream(true).start();
      asked.getOutputStream().close();
      if (!asked.waitFor(SECONDS, TimeUnit.SECONDS)) {
        asked.destroyForcibly();
        return NO_VERSION;
      }
      // What it has said so far: a process that it leaves behind may keep the pipe open.
      InputStream said = asked.getInputStream();
      Matcher version =
          VERSION.matcher(new String(said.readNBytes(said.available()), StandardCharsets.UTF_8));
      return version.find() ? version.group() : NO_VERSION;
    } catch (IOException cannotStart) {
      return NO_VERSION;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return NO_VERSION;
    }
  }
}
