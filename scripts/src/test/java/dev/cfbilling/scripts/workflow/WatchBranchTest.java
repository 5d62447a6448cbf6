package dev.cfbilling.scripts.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.cfbilling.scripts.checkout.Shell;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clones of one repository, in which nights run. */
class WatchBranchTest {
  private static final String SCRIPT =
      Path.of("watch-branch").toAbsolutePath().normalize().toString();

  @TempDir private Path directory;
  private Shell origin;

  @BeforeEach
  void makeTheOrigin() throws Exception {
    run(directory, "git", "init", "--quiet", "--bare", "--initial-branch=main", "origin");
    origin = new Shell(directory.resolve("origin"), Map.of());
    Path first = clone("first");
    run(first, "git", "commit", "--quiet", "--allow-empty", "--message=start");
    run(first, "git", "push", "--quiet", "origin", "HEAD:main");
  }

  @Test
  void startsWithAnEmptyBaseline() throws Exception {
    Path night = checkout("night");

    assertThat(night.resolve("known.yaml")).hasContent("version: 1\nfindings: []\n");
  }

  @Test
  void bringsWhatWasSaved() throws Exception {
    addRun(checkout("first night"), "1");
    addRun(checkout("second night"), "2");

    Path third = checkout("third night");

    assertThat(third.resolve("runs/1.json")).hasContent("1");
    assertThat(third.resolve("runs/2.json")).hasContent("2");
    assertThat(third.resolve("index.html")).hasContent("page 2");
    assertThat(origin.run("git", "log", "--format=%s", "watch").out())
        .isEqualTo("Add run 2\nAdd run 1\nStart the watch");
  }

  @Test
  void leavesOtherBranchesAsTheyAre() throws Exception {
    addRun(checkout("night"), "1");

    assertThat(origin.run("git", "ls-tree", "-r", "main").out()).isEmpty();
    assertThat(origin.run("git", "branch", "--format=%(refname:short)").out())
        .isEqualTo("main\nwatch");
  }

  @Test
  void savesNothingWhenNothingHasChanged() throws Exception {
    addRun(checkout("night"), "1");
    Path night = checkout("idle");

    run(cloneOf(night), SCRIPT, "save", "watch", "Add nothing");

    assertThat(origin.run("git", "rev-list", "--count", "watch").out()).isEqualTo("2");
  }

  @Test
  void losesNothingOfNightsAtOnce() throws Exception {
    List<Callable<Void>> nights = new ArrayList<>();
    for (String run : List.of("1", "2", "3", "4")) {
      Path night = checkout("night " + run);
      nights.add(
          () -> {
            addRun(night, run);
            return null;
          });
    }
    ExecutorService atOnce = Executors.newFixedThreadPool(nights.size());
    try {
      for (Future<Void> night : atOnce.invokeAll(nights)) {
        night.get();
      }
    } finally {
      atOnce.shutdown();
    }

    assertThat(origin.run("git", "ls-tree", "-r", "--name-only", "watch").out().lines())
        .contains("runs/1.json", "runs/2.json", "runs/3.json", "runs/4.json");
    assertThat(origin.run("git", "show", "watch:index.html").out()).matches("page [1-4]");
  }

  @Test
  void overwritesNothingThatSomebodyElseHasWritten() throws Exception {
    Path night = checkout("night");
    Path person = checkout("person");
    Files.writeString(person.resolve("known.yaml"), "version: 1\nfindings: [] # theirs\n");
    run(cloneOf(person), SCRIPT, "save", "watch", "Write theirs");
    Files.writeString(night.resolve("known.yaml"), "version: 1\nfindings: [] # ours\n");

    Shell.Outcome outcome =
        new Shell(cloneOf(night), Map.of()).run(SCRIPT, "save", "watch", "Write ours");

    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .endsWith(
            "What watch has changed was changed on the branch too; it is committed in watch only.");
    assertThat(origin.run("git", "show", "watch:known.yaml").out()).contains("theirs");
    assertThat(night.resolve("known.yaml")).content().contains("ours");
  }

  @Test
  void startsNoOtherBranchWhenTheOriginCanNotBeAsked() throws Exception {
    Path clone = clone("night");
    run(clone, "git", "remote", "set-url", "origin", directory.resolve("nowhere").toString());

    Shell.Outcome outcome = new Shell(clone, Map.of()).run(SCRIPT, "checkout", "watch");

    assertThat(outcome.code()).isNotIn(0, 2);
    assertThat(clone.resolve("watch")).doesNotExist();
  }

  @Test
  void refusesAFolderThatIsThere() throws Exception {
    Path clone = cloneOf(checkout("night"));

    assertThat(new Shell(clone, Map.of()).run(SCRIPT, "checkout", "watch"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "watch is there already; remove it, with git worktree remove if it is a worktree, or"
                    + " name another folder."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-f", "--"})
  void refusesWhatIsNoNameOfAFolder(String name) throws Exception {
    assertThat(new Shell(clone("odd"), Map.of()).run(SCRIPT, "checkout", name))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "The folder is \"" + name + "\"; name one that is not there yet, such as watch."));
  }

  @Test
  void bringsNothingOutsideOfAClone() throws Exception {
    assertThat(new Shell(directory, Map.of()).run(SCRIPT, "checkout", "watch"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "git finds no repository here (fatal: not a git repository (or any of the parent"
                    + " directories): .git); run scripts/watch-branch in a clone of the project."));
  }

  @Test
  void bringsNothingWithoutAnOrigin() throws Exception {
    Path clone = clone("alone");
    run(clone, "git", "remote", "remove", "origin");

    assertThat(new Shell(clone, Map.of()).run(SCRIPT, "checkout", "watch"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "There is no remote origin, which has the branch watch; add it with git remote add"
                    + " origin URL."));
  }

  @Test
  void savesNoFolderThatIsNotThere() throws Exception {
    assertThat(new Shell(clone("night"), Map.of()).run(SCRIPT, "save", "nope", "Add run 1"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                "There is no folder nope; make it with scripts/watch-branch checkout nope."));
  }

  @Test
  void savesNothingButTheRootOfItsWorktree() throws Exception {
    Path clone = cloneOf(checkout("night"));
    Files.createDirectory(clone.resolve("watch/runs"));
    Files.writeString(clone.resolve("watch/runs/1.json"), "1");

    assertNotSaved(clone, "watch/runs");
    assertNotSaved(clone, directory.toString());
  }

  @Test
  void leavesThePersonsOwnCheckoutAsItIs() throws Exception {
    Path clone = cloneOf(checkout("person"));
    Files.writeString(clone.resolve("work.txt"), "not yet");
    String before = run(clone, "git", "rev-parse", "HEAD");

    assertNotSaved(clone, ".");
    run(clone, "git", "checkout", "--quiet", "--detach");
    assertNotSaved(clone, ".");

    assertThat(run(clone, "git", "rev-parse", "HEAD")).isEqualTo(before);
    assertThat(run(clone, "git", "status", "--porcelain")).contains("?? work.txt");
  }

  @Test
  void savesNoBranchOfTheWorktree() throws Exception {
    Path clone = cloneOf(checkout("person"));
    run(clone.resolve("watch"), "git", "switch", "--quiet", "--create", "mine");

    assertNotSaved(clone, "watch");
  }

  @Test
  void asksGhForTheCredentialsOfAWorkflow() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"git\"");
          exchange.sendResponseHeaders(401, -1);
          exchange.close();
        });
    server.start();
    try {
      Path clone = clone("night");
      String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/billing";
      run(clone, "git", "remote", "set-url", "origin", url);
      Path gh = Files.writeString(directory.resolve("gh"), "#!/bin/sh\necho $* >> \"$GH_CALLS\"\n");
      assertThat(gh.toFile().setExecutable(true)).isTrue();
      Path calls = directory.resolve("calls");

      Shell.Outcome outcome =
          new Shell(clone, Map.of())
              .with("PATH", directory + ":" + System.getenv("PATH"))
              .with("GH_CALLS", calls.toString())
              .with("GH_TOKEN", "a-token")
              .run(SCRIPT, "checkout", "watch");

      assertThat(outcome.code()).isNotIn(0, 2);
      assertThat(calls).content().startsWith("auth git-credential get");
      assertThat(run(clone, "git", "config", "--local", "--list"))
          .doesNotContain("credential", "a-token");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void commitsAsTheBotOfAWorkflow() throws Exception {
    Path clone = cloneOf(checkout("night"));
    Files.writeString(clone.resolve("watch/run.json"), "1");

    new Shell(clone, Map.of("GH_TOKEN", "a-token"))
        .run(SCRIPT, "save", "watch", "Add run 1")
        .succeeds();

    assertThat(origin.run("git", "log", "-1", "--format=%an %cn", "watch").out())
        .isEqualTo("github-actions[bot] github-actions[bot]");
  }

  private static void assertNotSaved(Path clone, String folder) throws Exception {
    assertThat(new Shell(clone, Map.of()).run(SCRIPT, "save", folder, "Add run 1"))
        .isEqualTo(
            new Shell.Outcome(
                2,
                "",
                folder
                    + " is no worktree of the branch watch; make one with scripts/watch-branch"
                    + " checkout FOLDER."));
  }

  private Path checkout(String name) throws Exception {
    Path clone = clone(name);
    run(clone, SCRIPT, "checkout", "watch");
    return clone.resolve("watch");
  }

  private Path clone(String name) throws Exception {
    run(directory, "git", "clone", "--quiet", "origin", name);
    Path clone = directory.resolve(name);
    run(clone, "git", "config", "user.name", "Somebody");
    run(clone, "git", "config", "user.email", "somebody@example.com");
    return clone;
  }

  private static Path cloneOf(Path watch) {
    return Objects.requireNonNull(watch.getParent());
  }

  private static void addRun(Path watch, String run) throws Exception {
    Files.createDirectories(watch.resolve("runs"));
    Files.writeString(watch.resolve("runs/" + run + ".json"), run);
    Files.writeString(watch.resolve("index.html"), "page " + run);
    run(cloneOf(watch), SCRIPT, "save", "watch", "Add run " + run);
  }

  private static String run(Path directory, String... command) throws Exception {
    return new Shell(directory, Map.of()).run(command).succeeds().out();
  }
}
