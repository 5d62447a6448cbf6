package dev.cfbilling.conformance.revision;

import dev.cfbilling.reader.DocumentReader;
import dev.cfbilling.reader.UnreadableException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/**
 * The commits that a contract is compared with, found by walking first parents. A comparison with
 * {@code HEAD} would miss committed changes.
 *
 * @param previous the last commit of the version before; empty for the first version
 * @param released the commit that dated the version's section of the changelog, after which the
 *     version must not change; empty without a date
 * @param shallow whether the clone lacks older commits
 */
public record Baselines(
    Optional<SpecRevision> previous, Optional<SpecRevision> released, boolean shallow) {

  /** Finds the baselines of {@code is}, the contract in the working tree. */
  public static Baselines of(SpecHistory history, SpecRevision is) {
    return new Search(history, is.document().version()).run();
  }

  /** The baselines that exist, the earlier one first. */
  public Stream<SpecRevision> all() {
    return Stream.concat(previous.stream(), released.stream());
  }

  private static final class Search {
    private final SpecHistory history;
    private final String version;

    /** By the id of the file's content; few commits change it. */
    private final Map<ObjectId, String> versions = new HashMap<>();

    private final Map<ObjectId, Boolean> releases = new HashMap<>();

    Search(SpecHistory history, String version) {
      this.history = history;
      this.version = version;
    }

    Baselines run() {
      try (RevWalk walk = new RevWalk(history.repository())) {
        ObjectId head = history.repository().resolve(Constants.HEAD);
        if (head == null) {
          return new Baselines(Optional.empty(), Optional.empty(), false);
        }
        walk.setFirstParent(true);
        walk.markStart(walk.parseCommit(head));
        return search(walk);
      } catch (IOException unreadable) {
        throw history.unreadable(unreadable);
      }
    }

    private Baselines search(RevWalk walk) throws IOException {
      Set<ObjectId> boundary = history.repository().getObjectDatabase().getShallowCommits();
      Optional<RevCommit> released = Optional.empty();
      boolean connected = true;
      boolean shallow = false;
      for (RevCommit commit : walk) {
        Optional<ObjectId> root = history.root(commit);
        if (root.isEmpty()) {
          break;
        }
        if (!versionOf(root.get()).equals(version)) {
          return new Baselines(
              Optional.of(revision(commit, "the version before")), out(released), false);
        }
        connected &= isRelease(commit);
        released = connected ? Optional.of(commit) : released;
        shallow = boundary.contains(commit);
      }
      return new Baselines(Optional.empty(), out(released), shallow);
    }

    private Optional<SpecRevision> out(Optional<RevCommit> released) {
      return released.map(commit -> revision(commit, version + " as it came out"));
    }

    private SpecRevision revision(RevCommit commit, String name) {
      return history.at(commit, name);
    }

    private String versionOf(ObjectId root) {
      return versions.computeIfAbsent(root, unread -> stated(history.text(unread)));
    }

    /** A contract that was committed broken is skipped. */
    private String stated(String yaml) {
      try {
        return DocumentReader.read(yaml, "openapi.yaml").at("/info/version").asString(version);
      } catch (UnreadableException broken) {
        return version;
      }
    }

    private boolean isRelease(RevCommit commit) {
      return history
          .changelog(commit)
          .map(
              blob ->
                  releases.computeIfAbsent(
                      blob, unread -> new Changelog(history.text(unread)).isReleased(version)))
          .orElse(false);
    }
  }
}
