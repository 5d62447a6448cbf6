package dev.cfbilling.conformance.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code conform generate-completion}, as each shell understands it. */
class CompletionCommandTest {
  @TempDir private Path directory;

  private String script(String shell) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    assertThat(CommandLineCalls.run(out, err, "generate-completion", shell))
        .as(err.toString())
        .isZero();
    return out.toString();
  }

  @Test
  void knowsTheValuesOfOptions() {
    assertThat(script("bash"))
        .contains("complete -F _complete_conform")
        .contains("\"mock\" \"live\" \"capture\"")
        .contains("\"getPaygoUsage\"", "\"list-cost\"", "\"schema.enum\"", "\"python-page\"");
  }

  @Test
  void saysInFishWhatEachVerbAndOptionIsFor() {
    assertThat(script("fish"))
        .contains("\ncomplete -c conform -n '__conform_is \"\"' -a body -d 'checks one response")
        .contains("' -l capture -r -F -d 'A HAR 1.2 file")
        .contains("\ncomplete -c conform -n '__conform_is \"/spec\"' -a history -d '")
        .doesNotContain("-n '__conform_is \"/body\"' -f");
  }

  @Test
  @Tag("external")
  void completesInBash() throws Exception {
    assertThat(
            ask(
                "bash",
                script("bash"),
                """
                COMP_WORDS=(conform bo); COMP_CWORD=1; _complete_conform; echo "${COMPREPLY[@]}"
                COMP_WORDS=(conform check --only getBilling); COMP_CWORD=3; _complete_conform; echo "${COMPREPLY[@]}"
                COMP_WORDS=(conform mock --scenario l); COMP_CWORD=3; _complete_conform; echo "${COMPREPLY[@]}"
                COMP_WORDS=(conform explain schema.en); COMP_CWORD=2; _complete_conform; echo "${COMPREPLY[@]}"
                COMP_WORDS=(conform generate-completion z); COMP_CWORD=2; _complete_conform; echo "${COMPREPLY[@]}"
                """))
        .isEqualTo("body\ngetBillingProfile getBillingUsagePaygo\nlag\nschema.enum\nzsh\n");
  }

  @Test
  @Tag("external")
  void completesInZsh() throws Exception {
    assertThat(ask("zsh", script("zsh"), "print -r -- $_comps[conform]"))
        .isEqualTo("_bash_complete -F _complete_conform -o default\n");
  }

  @Test
  @Tag("external")
  void completesInFish() throws Exception {
    assertThat(
            ask(
                "fish",
                script("fish"),
                "complete -C 'conform bo'\ncomplete -C 'scripts/conform check --target l'\ncomplete -C 'conform spec li'\ncomplete -C 'conform explain schema.en'\ncomplete -C 'conform generate-completion z'"))
        .isEqualTo(
            """
            body\tchecks one response body in a file
            live\tWhat to check: the embedded mock
            list\tlists the editions of the contract
            schema.enum\tIts id
            zsh\tbash, zsh or fish
            """);
  }

  /** What a shell prints of some lines after it has read the script. */
  private String ask(String shell, String script, String lines)
      throws IOException, InterruptedException {
    assumeThat(Path.of("/usr/bin", shell)).exists();
    Path completion = Files.writeString(directory.resolve("completion"), script);
    Path asking =
        Files.writeString(
            directory.resolve("asking"), "source %s\n%s\n".formatted(completion, lines));
    ProcessBuilder builder = new ProcessBuilder(shell, asking.toString());
    builder.environment().put("HOME", directory.toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed).isZero();
    return printed;
  }
}
