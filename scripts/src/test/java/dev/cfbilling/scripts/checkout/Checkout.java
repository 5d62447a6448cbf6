package dev.cfbilling.scripts.checkout;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;

/** This project as it stands, committed or not, in a git repository of its own with one commit. */
public record Checkout(Path root, Shell shell) {
  private static final Path HERE = Path.of("..");

  public static Checkout in(Path root) throws IOException, InterruptedException {
    String listed =
        new Shell(HERE, Map.of())
            // Whoever owns it.
            .run(
                "git",
                "-c",
                "safe.directory=*",
                "ls-files",
                "--cached",
                "--others",
                "--exclude-standard")
            .succeeds()
            .out();
    for (String file : listed.lines().toList()) {
      if (Files.exists(HERE.resolve(file))) {
        copy(file, root);
      }
    }
    Shell shell = new Shell(root, Map.of());
    shell.run("git", "init", "--quiet", "--initial-branch=main").succeeds();
    shell.run("git", "config", "user.name", "Somebody").succeeds();
    shell.run("git", "config", "user.email", "somebody@example.com").succeeds();
    Checkout checkout = new Checkout(root, shell);
    checkout.commit();
    return checkout;
  }

  /**
   * The command lines too, and what is verified, as they were built: newer than the sources, they
   * are not built again.
   */
  public Checkout withCommandLines() throws IOException {
    copyTree("pact/target/test-classes");
    copyAll("pact/target", "verifier-classpath.txt");
    copyAll("conformance-tests/cli/target", "cloudflare-billing-conformance-*-cli.jar");
    copyAll("pact/target", "cloudflare-billing-pact-*-broker.jar");
    return this;
  }

  /** Commits whatever differs. */
  public void commit() throws IOException, InterruptedException {
    shell.run("git", "add", "--all").succeeds();
    shell.run("git", "commit", "--quiet", "--message=change").succeeds();
  }

  private void copyTree(String directory) throws IOException {
    try (Stream<Path> files = Files.walk(HERE.resolve(directory))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        copy(HERE.relativize(file).toString(), root);
      }
    }
  }

  private void copyAll(String directory, String glob) throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(HERE.resolve(directory), glob)) {
      for (Path jar : jars) {
        copy(directory + "/" + jar.getFileName(), root);
      }
    }
  }

  private static void copy(String file, Path root) throws IOException {
    Path target = root.resolve(file);
    Files.createDirectories(target.getParent());
    Files.copy(HERE.resolve(file), target, StandardCopyOption.REPLACE_EXISTING);
  }
}
