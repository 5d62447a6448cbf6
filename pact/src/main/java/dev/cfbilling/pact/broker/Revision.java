package dev.cfbilling.pact.broker;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What is checked out.
 *
 * @param commit its full SHA-1
 * @param branch empty when HEAD is detached
 * @param changes one line for each file that differs from the commit
 * @param spec the hash of the contract's directory in the commit
 */
record Revision(String commit, String branch, List<String> changes, String spec) {
  private static final int SHORT = 12;

  /** Asks git. */
  static Revision of(Path root) throws BrokerException {
    return new Revision(
        git(root, "rev-parse", "HEAD"),
        git(root, "branch", "--show-current"),
        git(root, "status", "--porcelain").lines().toList(),
        git(root, "rev-parse", "HEAD:spec"));
  }

  /** The same on a branch of another name; of the same when {@code name} is empty. */
  Revision onBranch(String name) {
    return name.isEmpty() ? this : new Revision(commit, name, changes, spec);
  }

  /** The provider's version: the same contract gives the same mock. */
  String specVersion() {
    return "spec-" + spec.substring(0, SHORT);
  }

  /** Why nothing may be published from here; empty when it may. */
  List<String> objections() {
    List<String> objections = new ArrayList<>();
    if (!changes.isEmpty()) {
      objections.add(
          "The work tree differs from commit %s, first in %s; commit or stash that, since a version is a commit."
              .formatted(commit.substring(0, SHORT), changes.get(0).substring(3)));
    }
    if (branch.isEmpty()) {
      objections.add(
          "HEAD is detached, so that there is no branch to publish; check one out, or name it with --branch.");
    }
    return objections;
  }

  /** This revision, if something may be published from it. */
  Revision publishable() throws BrokerException {
    List<String> objections = objections();
    if (!objections.isEmpty()) {
      throw new BrokerException(objections.get(0));
    }
    return this;
  }

  private static String git(Path root, String... arguments) throws BrokerException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command)
              .directory(root.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (git.waitFor() == 0) {
        return output.stripTrailing();
      }
    } catch (IOException noGit) {
      throw new BrokerException("git can't be run; install it, since a version is a commit.");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    throw new BrokerException(
        "%s is no git repository with a commit that has the contract in spec; a version is a commit."
            .formatted(root.toAbsolutePath().normalize()));
  }
}
