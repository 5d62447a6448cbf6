package dev.cfbilling.scripts.checkout;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** This project as it stands, committed or not, in a git repository of its own with one commit. */
public record Checkout(Path root, Shell shell) {
  /** The project, from whichever of its modules this runs in. */
  public static final Path HERE = project(Path.of("").toAbsolutePath());

  private static @Nullable Path original;

  private static Path project(Path module) {
    return Files.exists(module.resolve(".mvn"))
        ? module
        : project(Objects.requireNonNull(module.getParent()));
  }

  public static Checkout in(Path root) throws IOException, InterruptedException {
    Shell shell = new Shell(root, Map.of());
    new Shell(HERE, Map.of())
        .run("git", "clone", "--quiet", original().toString(), root.toString())
        .succeeds();
    shell.run("git", "remote", "remove", "origin").succeeds();
    return named(new Checkout(root, shell));
  }

  /** What all are cloned from: to add every file to a repository takes seconds. */
  private static synchronized Path original() throws IOException, InterruptedException {
    if (original == null) {
      Path root = Path.of("target/original", ProcessHandle.current().pid() + "").toAbsolutePath();
      copyFiles(root);
      Shell shell = new Shell(root, Map.of());
      shell.run("git", "init", "--quiet", "--initial-branch=main").succeeds();
      named(new Checkout(root, shell)).commit();
      original = root;
    }
    return original;
  }

  private static void copyFiles(Path root) throws IOException, InterruptedException {
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
  }

  private static Checkout named(Checkout checkout) throws IOException, InterruptedException {
    checkout.shell.run("git", "config", "user.name", "Somebody").succeeds();
    checkout.shell.run("git", "config", "user.email", "somebody@example.com").succeeds();
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
