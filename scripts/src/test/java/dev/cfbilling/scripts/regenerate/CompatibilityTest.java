package dev.cfbilling.scripts.regenerate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The wire, the source and the binary are told apart. */
class CompatibilityTest {
  @TempDir private Path folder;

  @Test
  void saysThatNobodyHasToFollow() throws Exception {
    assertThat(said(0, 1, "true", "true"))
        .isEqualTo(
            """
            Who has to follow
              wire    compatible: nobody, after 1 change.
              source  compatible: code that uses the client goes on to compile.
              binary  compatible: code that uses the client goes on to run without being compiled anew.
            """);
  }

  @Test
  void saysWhereEachBreaks() throws Exception {
    assertThat(said(2, 1, "true", "false"))
        .isEqualTo(
            """
            Who has to follow
              wire    breaking: callers or readers of the API, in 2 of 3 changes.
              source  breaking: code that uses Usage may not compile.
              binary  compatible: code that uses the client goes on to run without being compiled anew.
            """);
    assertThat(said(0, 2, "false", "true"))
        .contains(
            "  source  compatible: ",
            "  binary  breaking: code that uses Usage may not run without being compiled anew.");
  }

  @Test
  void tellsThoseWhoImplementAnInterfaceFromThoseWhoCallIt() throws Exception {
    String added =
        "<compatibilityChange binaryCompatible='true' sourceCompatible='false'"
            + " type='METHOD_ADDED_TO_INTERFACE'/>";
    String removed =
        "<compatibilityChange binaryCompatible='false' sourceCompatible='false'"
            + " type='METHOD_REMOVED'/>";

    assertThat(said(0, 1, "true", "false", added))
        .contains("  source  breaking: code that implements Usage may not compile.\n")
        .contains("  binary  compatible: ");
    assertThat(said(0, 1, "false", "false", added + removed))
        .contains("  source  breaking: code that uses Usage may not compile.\n")
        .contains("  binary  breaking: code that uses Usage ");
  }

  @Test
  void sparesAnInterfaceThatNobodyOutsideCanImplement() throws Exception {
    String added =
        "<compatibilityChange binaryCompatible='true' sourceCompatible='false'"
            + " type='METHOD_ADDED_TO_INTERFACE'/>";
    String removed =
        "<compatibilityChange binaryCompatible='false' sourceCompatible='false'"
            + " type='METHOD_REMOVED'/>";

    assertThat(saidOf(Closed.class.getName(), added)).contains("  source  compatible: ");
    assertThat(saidOf(Open.class.getName(), added))
        .contains(
            "  source  breaking: code that implements CompatibilityTest$Open may not compile.");
    assertThat(saidOf(Closed.class.getName(), added + removed))
        .contains("  source  breaking: code that uses CompatibilityTest$Closed may not compile.");
  }

  sealed interface Closed {
    record Only() implements Closed {}
  }

  interface Open {}

  private String saidOf(String type, String compatibilityChanges) throws Exception {
    return said(0, 1, "true", "false", compatibilityChanges, type);
  }

  private String said(int breaking, int compatible, String binary, String source) throws Exception {
    return said(breaking, compatible, binary, source, "");
  }

  private String said(
      int breaking, int compatible, String binary, String source, String compatibilityChanges)
      throws Exception {
    return said(breaking, compatible, binary, source, compatibilityChanges, "a.b.Usage");
  }

  private String said(
      int breaking,
      int compatible,
      String binary,
      String source,
      String compatibilityChanges,
      String type)
      throws Exception {
    Path changes =
        Files.writeString(
            folder.resolve("changes.json"),
            "{\"breaking\": %d, \"compatible\": %d}".formatted(breaking, compatible));
    Path api =
        Files.writeString(
            folder.resolve("api.xml"),
            """
            <japicmp><classes>
              <class binaryCompatible="true" fullyQualifiedName="a.b.Other" sourceCompatible="true"/>
              <class binaryCompatible="%s" fullyQualifiedName="%s" sourceCompatible="%s">
                <method binaryCompatible="false" sourceCompatible="false">%s</method>
              </class>
            </classes></japicmp>
            """
                .formatted(binary, type, source, compatibilityChanges));
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      Compatibility.main(new String[] {changes.toString(), api.toString(), "target/test-classes"});
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
