package dev.cfbilling.conformance.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation shows is what is compiled and run. */
class DocumentedExampleTest {
  private static final String HERE = "java/dev/cfbilling/conformance/junit/";
  private static final Pattern README_BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
  private static final Pattern JAVADOC_BLOCK =
      Pattern.compile("(?s)<pre>\\{@code\n(.*?) \\* }</pre>");

  @Test
  void ofTheReadmeAreTheExampleTests() throws IOException {
    List<String> blocks = blocks(README_BLOCK, Files.readString(Path.of("../README.md")));

    assertThat(blocks).hasSize(2);
    assertThat(source("test", "BillingMockExampleTest")).endsWith(blocks.get(0));
    assertThat(source("test", "BillableUsageExampleTest")).contains(indented(blocks.get(1)));
  }

  @Test
  void ofTheProjectIsTheQuickStart() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    String source = Files.readString(Path.of("src/test/java/com/example/QuickStartTest.java"));
    List<String> java = blocks(README_BLOCK, readme);
    List<String> dependencies = blocks(Pattern.compile("(?s)```xml\n(.*?)```"), readme);

    assertThat(java).containsExactly(source.replace("package com.example;\n\n", ""));
    assertThat(dependencies).singleElement().asString().contains("-bom<", "-client<", "-junit<");
    assertThat(Stream.of(dependencies, java).flatMap(List::stream).flatMap(String::lines))
        .filteredOn(line -> !line.isBlank())
        .hasSizeLessThanOrEqualTo(25);
  }

  @Test
  void ofTheJavadocOfTheExtensionIsTheExampleTest() throws IOException {
    assertThat(source("test", "BillableUsageExampleTest"))
        .contains(indented(javadoc("ConformanceExtension")));
  }

  @Test
  void ofTheJavadocOfTheMockIsTheExampleTest() throws IOException {
    assertThat(source("test", "BillingMockExampleTest")).endsWith(javadoc("BillingMock"));
  }

  /** The one example of a class. */
  private static String javadoc(String name) throws IOException {
    List<String> blocks = blocks(JAVADOC_BLOCK, source("main", name));
    assertThat(blocks).hasSize(1);
    return blocks.get(0).replaceAll("(?m)^ \\* ?", "");
  }

  private static String source(String kind, String name) throws IOException {
    return Files.readString(Path.of("src", kind).resolve(HERE + name + ".java"));
  }

  private static List<String> blocks(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(block -> block.group(1)).toList();
  }

  /** As it stands in a class. */
  private static String indented(String code) {
    assertThat(code).isNotBlank();
    return code.lines()
        .map(line -> line.isEmpty() ? line : "  " + line)
        .collect(Collectors.joining("\n"));
  }
}
