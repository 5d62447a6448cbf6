package dev.cfbilling.conformance.revision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A git repository with a small contract below {@code spec}, to be changed and committed. */
public final class SpecCheckout implements AutoCloseable {
  private static final PersonIdent SOMEBODY =
      new PersonIdent("Somebody", "somebody@example.com", Instant.EPOCH, ZoneOffset.UTC);
  private static final String RELEASED = "## 0.1.0 (2026-11-21)\n\n- Everything.\n";

  private final Path root;
  private final Git git;

  private SpecCheckout(Path root, Git git) {
    this.root = root;
    this.git = git;
  }

  /** One commit in which version 0.1.0 comes out. */
  public static SpecCheckout of(Path root) throws IOException, GitAPIException {
    JGitConfigFiles.keepInMemory();
    SpecCheckout checkout =
        new SpecCheckout(
            root, Git.init().setDirectory(root.toFile()).setInitialBranch("main").call());
    checkout.write(
        "openapi.yaml",
        """
        openapi: 3.0.3
        info:
          title: Usage
          version: 0.1.0
        servers:
          - url: https://api.example.com/client/v4
        paths:
          /accounts/{account_id}/billing/usage:
            $ref: operations/getUsage.yaml
        """);
    checkout.write(
        "operations/getUsage.yaml",
        """
        get:
          operationId: getUsage
          parameters:
            - name: from
              in: query
              schema:
                type: string
          responses:
            '200':
              description: Usage.
              content:
                application/json:
                  schema:
                    $ref: ../schemas/Usage.yaml
        """);
    checkout.write(
        "schemas/Usage.yaml",
        """
        type: object
        description: Usage of a day.
        properties:
          Service:
            type: string
            description: What was used.
        """);
    checkout.write("CHANGELOG.md", RELEASED);
    checkout.commit();
    return checkout;
  }

  public Path spec() {
    return root.resolve("spec");
  }

  /** A change that breaks who reads. */
  public SpecCheckout letServiceBeNull() throws IOException {
    return replace("schemas/Usage.yaml", "type: string\n", "type: string\n    nullable: true\n");
  }

  /** A change that breaks nobody. */
  public SpecCheckout addZone() throws IOException {
    return replace(
        "schemas/Usage.yaml", "properties:\n", "properties:\n  Zone:\n    type: string\n");
  }

  public SpecCheckout describe() throws IOException {
    return replace("schemas/Usage.yaml", "What was used.", "Which service was used.");
  }

  public SpecCheckout version(String from, String to) throws IOException {
    return replace("openapi.yaml", "version: " + from, "version: " + to);
  }

  /** Puts a section on top of the changelog. */
  public SpecCheckout log(String section) throws IOException {
    return write("CHANGELOG.md", section + "\n" + read("CHANGELOG.md"));
  }

  public SpecCheckout replace(String file, String from, String to) throws IOException {
    String text = read(file);
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from + " is not in " + file);
    }
    return write(file, text.replace(from, to));
  }

  private String read(String file) throws IOException {
    return Files.readString(spec().resolve(file));
  }

  public SpecCheckout write(String file, String text) throws IOException {
    Path path = spec().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  public SpecCheckout commit() throws GitAPIException {
    git.add().addFilepattern(".").call();
    git.commit()
        .setMessage("Change")
        .setAuthor(SOMEBODY)
        .setCommitter(SOMEBODY)
        .setSign(false)
        .call();
    return this;
  }

  /** The last commit alone, as CI fetches it. */
  public Path shallowClone(Path target) throws GitAPIException {
    Git.cloneRepository()
        .setURI(root.toUri().toString())
        .setDirectory(target.toFile())
        .setDepth(1)
        .call()
        .close();
    return target.resolve("spec");
  }

  @Override
  public void close() {
    git.close();
  }
}
