package dev.cfbilling.conformance.revision;

import dev.cfbilling.reader.UnreadableException;
import dev.cfbilling.reader.YamlJson;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a contract of a version is to be compared with, told by the commits that led to it, first
 * parents only. A comparison with {@code HEAD} would say nothing of what has been committed.
 *
 * @param previous the last commit of the version before; empty when this is the first one
 * @param released the commit in which the version's section of the changelog got its date: from
 *     there on the version stays as it is; empty while it has none
 * @param shallow whether there are older commits that the clone does not have
 */
public record Baselines(
    Optional<SpecRevision> previous, Optional<SpecRevision> released, boolean shallow) {

  /** Reads the history of {@code is}, the contract in the working tree. */
  public static Baselines of(SpecHistory history, SpecRevision is) {
    return new Search(history, is.document().version()).run();
  }

  /** Those that there are, the earlier one first. */
  public Stream<SpecRevision> all() {
    return Stream.concat(previous.stream(), released.stream());
  }

  private static final class Search {
    private final SpecHistory history;
    private final String version;

    /** By the id of a file's content, which few commits change. */
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

    /** A contract that was committed broken says nothing, and is passed over. */
    private String stated(String yaml) {
      try {
        return JsonMapper.shared()
            .readTree(YamlJson.of(yaml, "openapi.yaml"))
            .at("/info/version")
            .asString(version);
      } catch (JacksonException | UnreadableException broken) {
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
