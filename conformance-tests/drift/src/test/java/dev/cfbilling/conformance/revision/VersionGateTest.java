package dev.cfbilling.conformance.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cfbilling.conformance.openapi.OpenApiException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the contract's history asks of its version and of its changelog. */
class VersionGateTest {
  private static final String UNRELEASED = "## 0.2.0 (unreleased)\n\n";

  @TempDir private Path directory;

  private SpecCheckout checkout;

  @BeforeEach
  void commitsAContract() throws Exception {
    checkout = SpecCheckout.of(directory.resolve("repository"));
  }

  @AfterEach
  void closes() {
    checkout.close();
  }

  @Test
  void hasNothingAgainstWhatHasNotChanged() {
    assertThat(gate()).isEqualTo(new VersionGate(List.of(), Optional.empty()));
  }

  @Test
  void turnsDownABreakingChangeWithoutARise() throws Exception {
    checkout.letServiceBeNull();

    assertThat(gate().departures())
        .hasSize(2)
        .first()
        .asString()
        .matches(
            "info.version is 0.1.0, but the contract breaks \\(Service may be null now\\) since"
                + " 0.1.0 as it came out \\([0-9a-f]{7}\\); raise it to 0.2.0 or higher.");
    assertThat(gate().departures())
        .last()
        .isEqualTo(
            "spec/CHANGELOG.md has no section \"## 0.2.0\"; add one that names each change.");
  }

  @Test
  void turnsDownWhatHasBeenCommittedToo() throws Exception {
    checkout.letServiceBeNull().commit().describe().commit();

    assertThat(gate().departures()).hasSize(2);
  }

  @Test
  void turnsDownARiseThatIsTooSmall() throws Exception {
    checkout
        .letServiceBeNull()
        .addZone()
        .version("0.1.0", "0.1.1")
        .log(
            "## 0.1.1 (2026-11-22)\n\n- Usage: Service may be null; Zone.\n## 0.2.0\n\n- Usage: Service, Zone.\n");

    assertThat(gate().departures())
        .singleElement()
        .asString()
        .contains(
            "info.version is 0.1.1, but the contract breaks (Service may be null now, and 1 more)")
        .contains("since the version before (")
        .endsWith("raise it to 0.2.0 or higher.");
  }

  @Test
  void turnsDownACompatibleChangeWithoutARise() throws Exception {
    checkout.addZone();

    assertThat(gate().departures())
        .first()
        .asString()
        .contains("changes compatibly (Zone is new: optional, string)")
        .endsWith("raise it to 0.1.1 or higher.");
  }

  @Test
  void turnsDownAChangelogThatIsSilent() throws Exception {
    checkout
        .letServiceBeNull()
        .addZone()
        .version("0.1.0", "0.2.0")
        .log(UNRELEASED + "- Zone of Usage.\n- The ServiceName of Usage-like things.\n");

    assertThat(gate().departures())
        .containsExactly(
            "spec/CHANGELOG.md does not name Service of Usage or getUsage under \"## 0.2.0\","
                + " although Service may be null now; add a line that does.");
  }

  @Test
  void turnsDownAVersionWithoutASection() throws Exception {
    checkout.letServiceBeNull().version("0.1.0", "0.2.0");

    assertThat(gate().departures())
        .containsExactly(
            "spec/CHANGELOG.md has no section \"## 0.2.0\"; add one that names each change.");
  }

  @Test
  void acceptsAVersionThatRisesAndAChangelogThatNamesAll() throws Exception {
    checkout
        .letServiceBeNull()
        .addZone()
        .version("0.1.0", "0.2.0")
        .log(UNRELEASED + "- `Usage`: `Service` may be null; `Zone` is new.\n");
    assertThat(gate().departures()).isEmpty();

    checkout.commit();

    assertThat(gate()).isEqualTo(new VersionGate(List.of(), Optional.empty()));
  }

  @Test
  void asksNoRiseForADescription() throws Exception {
    checkout.describe();

    assertThat(gate().departures()).isEmpty();
  }

  @Test
  void letsAVersionGrowUntilItIsReleased() throws Exception {
    checkout
        .letServiceBeNull()
        .version("0.1.0", "0.2.0")
        .log(UNRELEASED + "- Usage: Service may be null.\n")
        .commit()
        .addZone()
        .replace("CHANGELOG.md", "may be null.", "may be null; Zone.");
    assertThat(gate().departures()).isEmpty();

    checkout.replace("CHANGELOG.md", "unreleased", "2026-11-23").commit();
    checkout.replace("schemas/Usage.yaml", "Zone:", "ZoneId:");

    assertThat(gate().departures())
        .anyMatch(departure -> departure.contains("since 0.2.0 as it came out ("));
  }

  @Test
  void asksForNoOtherVersionThanTheOneThatIsBeingMade() throws Exception {
    checkout.version("0.1.0", "0.2.0").log(UNRELEASED + "- Usage: Zone.\n").commit().addZone();

    assertThat(sinceTheLastCommit()).isEmpty();

    checkout.replace("CHANGELOG.md", "unreleased", "2026-11-23");
    assertThat(sinceTheLastCommit())
        .first()
        .asString()
        .startsWith("info.version is 0.2.0, but the contract changes compatibly (Zone is new")
        .endsWith("raise it to 0.2.1 or higher.");
  }

  private List<String> sinceTheLastCommit() {
    try (SpecHistory history = SpecHistory.of(checkout.spec())) {
      return VersionRules.between(history.at("HEAD"), SpecHistory.workingTree(checkout.spec()))
          .departures();
    }
  }

  @Test
  void asksForTheNameOfAParameterToo() throws Exception {
    checkout
        .replace("operations/getUsage.yaml", "name: from", "name: since")
        .version("0.1.0", "0.2.0")
        .log(UNRELEASED + "- `getUsage` has the parameter `since`.\n");

    assertThat(gate().departures())
        .singleElement()
        .asString()
        .contains("does not name from of getUsage under");
  }

  @Test
  void asksForTheNamesOfAnAddressAHeaderAndAStatus() throws Exception {
    checkout
        .replace("openapi.yaml", "client/v4", "client/v5")
        .replace(
            "operations/getUsage.yaml",
            "      description: Usage.\n",
            "      description: Usage.\n      headers:\n        Ratelimit:\n          schema:\n            type: string\n")
        .replace(
            "operations/getUsage.yaml",
            "    '200':\n",
            "    '429':\n      description: Too many.\n    '200':\n")
        .version("0.1.0", "0.2.0")
        .log(UNRELEASED + "- Something.\n");

    assertThat(gate().departures())
        .hasSize(3)
        .anyMatch(departure -> departure.contains("does not name servers or getUsage under"))
        .anyMatch(departure -> departure.contains("does not name Ratelimit of getUsage under"))
        .anyMatch(departure -> departure.contains("does not name 429 of getUsage under"));

    checkout.replace(
        "CHANGELOG.md", "- Something.", "- `servers`: v5; `getUsage` has `429` and `Ratelimit`.");
    assertThat(gate().departures()).isEmpty();
  }

  @Test
  void turnsDownAVersionThatFalls() throws Exception {
    checkout.version("0.1.0", "0.0.9");

    assertThat(gate().departures())
        .singleElement()
        .asString()
        .startsWith("info.version is 0.0.9, and the version before (")
        .endsWith(" has 0.1.0; a version never falls, so raise it.");
  }

  @Test
  void passesOverACommitWhoseContractIsBroken() throws Exception {
    checkout
        .replace("openapi.yaml", "info:", "info: [")
        .commit()
        .replace("openapi.yaml", "info: [", "info:")
        .letServiceBeNull()
        .commit();

    assertThat(gate().departures()).hasSize(2);
  }

  @Test
  void turnsDownAVersionOfAnotherForm() throws Exception {
    checkout.version("0.1.0", "0.2");

    assertThatThrownBy(this::gate)
        .isInstanceOf(OpenApiException.class)
        .hasMessage("info.version is \"0.2\"; it is of the form 0.1.0.");
  }

  @Test
  void leavesOutAFirstVersionThatIsNotReleased() throws Exception {
    checkout.replace("CHANGELOG.md", "2026-11-21", "unreleased").commit().letServiceBeNull();

    assertThat(gate().departures()).isEmpty();
    assertThat(gate().leftOut())
        .contains(
            "Left out: the contract's version, since there is none before it to compare with.");
  }

  @Test
  void leavesOutAShallowClonesOlderCommits() throws Exception {
    checkout.describe().commit();
    Path spec = checkout.shallowClone(directory.resolve("shallow"));

    assertThat(VersionGate.of(spec).departures()).isEmpty();
    assertThat(VersionGate.of(spec).leftOut())
        .get()
        .asString()
        .startsWith("Left out: the contract as it was in commits that this shallow clone");
  }

  @Test
  void holdsAShallowCloneToItsOnlyCommit() throws Exception {
    checkout.describe().commit();
    Path spec = checkout.shallowClone(directory.resolve("shallow"));
    Path schema = spec.resolve("schemas/Usage.yaml");
    Files.writeString(schema, Files.readString(schema).replace("Service:", "ServiceName:"));

    assertThat(VersionGate.of(spec).departures()).isNotEmpty();
  }

  @Test
  void leavesOutASourceArchive() throws Exception {
    Path archive = directory.resolve("archive");
    try (Stream<Path> files = Files.walk(checkout.spec())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = archive.resolve(checkout.spec().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }

    assertThat(VersionGate.of(archive))
        .isEqualTo(
            new VersionGate(
                List.of(),
                Optional.of(
                    "Left out: the contract's version. %s is in no git repository, and so it has no history to compare with."
                        .formatted(archive))));
  }

  private VersionGate gate() {
    return VersionGate.of(checkout.spec());
  }
}
