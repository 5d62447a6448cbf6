package dev.cfbilling.pact.broker.checkout;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs git in a directory. */
record Git(Path directory) {

  /** What it prints. */
  String run(String... arguments) throws BrokerException {
    return tryTo(arguments)
        .orElseThrow(
            () ->
                new BrokerException(
                    "%s is no git repository with a commit; a version is a commit."
                        .formatted(directory.toAbsolutePath().normalize())));
  }

  /** What it prints; empty if it fails. */
  Optional<String> tryTo(String... arguments) throws BrokerException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor() == 0 ? Optional.of(output.stripTrailing()) : Optional.empty();
    } catch (IOException noGit) {
      throw new BrokerException("git can't be run; install it, since a version is a commit.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new BrokerException("It was interrupted.");
    }
  }
}
