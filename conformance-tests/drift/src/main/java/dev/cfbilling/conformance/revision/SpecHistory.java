package dev.cfbilling.conformance.revision;

import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/** The contract's directory in a working tree, and in the commits of its git repository. */
public final class SpecHistory implements Closeable {
  private static final String ROOT_FILE = "openapi.yaml";
  private static final String CHANGELOG = "CHANGELOG.md";
  private static final int SHORT_ID = 7;

  /** Relative to the top of the working tree. */
  private final Path directory;

  private final Repository repository;

  private SpecHistory(Path directory, Repository repository) {
    this.directory = directory;
    this.repository = repository;
  }

  /**
   * Opens the history of a directory.
   *
   * @throws HistoryException when it is in no git repository, or git's files can't be read
   */
  public static SpecHistory of(Path directory) {
    JGitConfigFiles.keepInMemory();
    try {
      Path real = directory.toRealPath();
      FileRepositoryBuilder git = new FileRepositoryBuilder().findGitDir(real.toFile());
      if (git.getGitDir() == null) {
        throw new HistoryException(
            directory + " is in no git repository, and so it has no history to compare with.");
      }
      Repository repository = git.build();
      Path top = repository.getWorkTree().toPath().toRealPath();
      return new SpecHistory(top.relativize(real), repository);
    } catch (IOException unreadable) {
      throw new HistoryException(
          "The git repository of %s can't be read: %s."
              .formatted(directory, unreadable.getMessage()));
    }
  }

  /**
   * The contract in the working tree.
   *
   * @throws OpenApiException when it can't be read
   */
  public static SpecRevision workingTree(Path directory) {
    try {
      Path changelog = directory.resolve(CHANGELOG);
      return new SpecRevision(
          OpenApiSource.file(directory.resolve(ROOT_FILE)),
          Files.exists(changelog) ? Optional.of(Files.readString(changelog)) : Optional.empty());
    } catch (IOException unreadable) {
      throw new OpenApiException(
          "%s can't be read: %s.".formatted(directory.resolve(CHANGELOG), unreadable.getMessage()));
    }
  }

  /**
   * The contract at a revision.
   *
   * @param revision in git's syntax: a commit, a branch, a tag, {@code HEAD~2}
   * @throws HistoryException when there is no such commit
   * @throws OpenApiException when the contract is missing there, or can't be read
   */
  public SpecRevision at(String revision) {
    try (RevWalk walk = new RevWalk(repository)) {
      ObjectId id = repository.resolve(revision + "^{commit}");
      if (id == null) {
        throw noCommit(revision);
      }
      return at(walk.parseCommit(id), revision);
    } catch (RevisionSyntaxException | IncorrectObjectTypeException noCommit) {
      throw noCommit(revision);
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static HistoryException noCommit(String revision) {
    return new HistoryException(
        "\"%s\" is no commit of this repository; name one, or a branch or a tag."
            .formatted(revision));
  }

  /** The contract at a commit, under the name {@code revision}. */
  SpecRevision at(RevCommit commit, String revision) {
    String id = commit.name().substring(0, SHORT_ID);
    return new SpecRevision(
        OpenApiSource.files(
            "%s (%s)".formatted(revision, id), ROOT_FILE, file -> bytes(commit, file)),
        bytes(commit, CHANGELOG).map(SpecHistory::text));
  }

  Repository repository() {
    return repository;
  }

  /** The id of the content of the contract's root file. */
  Optional<ObjectId> root(RevCommit commit) {
    return blob(commit, ROOT_FILE);
  }

  /** The id of the content of the changelog. */
  Optional<ObjectId> changelog(RevCommit commit) {
    return blob(commit, CHANGELOG);
  }

  String text(ObjectId blob) {
    return text(bytes(blob));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Optional<byte[]> bytes(RevCommit commit, String file) {
    return blob(commit, file).map(this::bytes);
  }

  private byte[] bytes(ObjectId blob) {
    try {
      return repository.open(blob).getBytes();
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  /** Git writes paths with slashes, from the top of the working tree. */
  private Optional<ObjectId> blob(RevCommit commit, String file) {
    String path = directory.resolve(file).toString().replace('\\', '/');
    try (TreeWalk tree = TreeWalk.forPath(repository, path, commit.getTree())) {
      return tree == null ? Optional.empty() : Optional.of(tree.getObjectId(0));
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  HistoryException unreadable(IOException problem) {
    return new HistoryException(
        "The git repository of %s can't be read: %s.".formatted(directory, problem.getMessage()));
  }

  @Override
  public void close() {
    repository.close();
  }
}
