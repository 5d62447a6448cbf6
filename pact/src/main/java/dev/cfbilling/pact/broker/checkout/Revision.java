package dev.cfbilling.pact.broker.checkout;

import dev.cfbilling.pact.broker.http.BrokerException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is checked out.
 *
 * @param commit its full SHA-1
 * @param branch empty when HEAD is detached
 * @param changes one line for each file that differs from the commit
 * @param mockVersion the provider's version: the same sources give the same answers
 */
public record Revision(String commit, String branch, List<String> changes, String mockVersion) {
  private static final int SHORT = 12;

  /** All that decides how the mock answers the verification; what is not there does not. */
  private static final List<String> MOCK =
      List.of(
          "pom.xml",
          "spec",
          "client-generated",
          "conformance-tests/pom.xml",
          "conformance-tests/contract/pom.xml",
          "conformance-tests/contract/src/main",
          "conformance-tests/mock/pom.xml",
          "conformance-tests/mock/src/main",
          "pact/pom.xml",
          "pact/src/test/java/dev/cfbilling/pact/provider");

  /**
   * Asks git.
   *
   * @param branch the name to use instead of that of the branch that is checked out
   */
  public static Revision of(Path root, Optional<String> branch) throws BrokerException {
    Git git = new Git(root);
    if (branch.isPresent()) {
      checkBranch(git, branch.get());
    }
    String commit = git.run("rev-parse", "--verify", "HEAD");
    String[] tree =
        Stream.concat(Stream.of("ls-tree", "--full-tree", commit), MOCK.stream())
            .toArray(String[]::new);
    return new Revision(
        commit,
        branch.isPresent() ? branch.get() : git.run("branch", "--show-current"),
        git.run("status", "--porcelain").lines().toList(),
        "mock-" + hash(git.run(tree)).substring(0, SHORT));
  }

  private static void checkBranch(Git git, String branch) throws BrokerException {
    if (branch.isBlank()) {
      throw new BrokerException(
          "--branch is blank; name a branch, or leave the option out for the one that is checked out.");
    }
    if (git.tryTo("check-ref-format", "refs/heads/" + branch).isEmpty()) {
      throw new BrokerException(
          "--branch is \"%s\", which git takes for no name of a branch; name one such as main."
              .formatted(branch.replaceAll("\\p{Cntrl}", "?")));
    }
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }

  /** Why nothing may be published from here; empty when it may. */
  public List<String> objections() {
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
  public Revision publishable() throws BrokerException {
    if (!objections().isEmpty()) {
      throw new BrokerException(String.join(System.lineSeparator(), objections()));
    }
    return this;
  }
}
