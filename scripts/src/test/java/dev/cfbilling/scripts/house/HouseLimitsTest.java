package dev.cfbilling.scripts.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import dev.cfbilling.scripts.checkout.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Main code of all modules stays small enough to be read, and no two classes share a name. */
class HouseLimitsTest {
  private static final int MOST_CLASSES = 25;
  private static final int MOST_LINES = 300;
  private static final int MOST_PARAMETERS = 5;

  private static List<Path> ours = List.of();

  @TempDir private Path directory;

  @BeforeAll
  static void findMainCode() throws IOException {
    ours = mainCode(Checkout.HERE);
  }

  @Test
  void holdsForAllModules() {
    assertThat(ours).hasSizeGreaterThan(700);
  }

  @Test
  void aPackageHasAFewClasses() {
    assertThat(crowded(ours)).as("of %s classes at most", MOST_CLASSES).isEmpty();
  }

  @Test
  void aClassHasANameOfItsOwn() {
    assertThat(namesakes(ours)).isEmpty();
  }

  @Test
  void aFileIsShort() throws IOException {
    assertThat(longFiles(ours)).as("of %s lines at most", MOST_LINES).isEmpty();
  }

  @Test
  void aMethodTakesAFewParameters() throws IOException {
    assertThat(longLists(ours)).as("of %s parameters at most", MOST_PARAMETERS).isEmpty();
  }

  @Test
  void whatGoesBeyondIsSeen() throws IOException {
    for (int i = 0; i <= MOST_CLASSES; i++) {
      write("src/main/java/crowd/C" + i + ".java", "class C" + i + " {}\n");
    }
    write("other/src/main/java/wide/C0.java", "class C0 {}\n");
    write("other/src/main/java/wide/Long.java", "class Long {}" + "\n".repeat(MOST_LINES + 1));
    write(
        "other/src/main/java/wide/Wide.java",
        """
        record Wide(int a, int b, int c, int d, int e, int f) {
          Wide(int a, int b, int c, int d, int e, int f) {}
          void narrow(int a, int b, int c, int d, int e) {}
          @Override
          public void given(int a, int b, int c, int d, int e, int f) {}
          class Inner {
            Inner(int a, int b, int c, int d, int e, int f) {}
            void wide(int a, int b, int c, int d, int e, int f) {}
          }
        }
        """);
    List<Path> files = mainCode(directory);

    assertThat(crowded(files)).containsExactly(directory.resolve("src/main/java/crowd").toString());
    assertThat(namesakes(files)).containsExactly("C0.java");
    assertThat(longFiles(files))
        .containsExactly(directory.resolve("other/src/main/java/wide/Long.java"));
    assertThat(longLists(files)).containsExactlyInAnyOrder("Inner.<init>", "Inner.wide");
  }

  private void write(String file, String text) throws IOException {
    Path path = directory.resolve(file);
    Files.createDirectories(path.resolveSibling(""));
    Files.writeString(path, text);
  }

  private static List<Path> mainCode(Path project) throws IOException {
    return ProjectFiles.matching(
        ".*/src/main/java/.*/(?!(package|module)-info)\\w+\\.java", project);
  }

  private static List<String> crowded(List<Path> files) {
    return thatAreMoreThan(MOST_CLASSES, files, file -> file.resolveSibling("").toString());
  }

  private static List<String> namesakes(List<Path> files) {
    return thatAreMoreThan(1, files, file -> String.valueOf(file.getFileName()));
  }

  /** What more than so many files have in common. */
  private static List<String> thatAreMoreThan(
      long most, List<Path> files, Function<Path, String> trait) {
    return files.stream()
        .collect(Collectors.groupingBy(trait, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(each -> each.getValue() > most)
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static List<Path> longFiles(List<Path> files) throws IOException {
    List<Path> longFiles = new ArrayList<>();
    for (Path file : files) {
      if (Files.readAllLines(file).size() > MOST_LINES) {
        longFiles.add(file);
      }
    }
    return longFiles;
  }

  /**
   * Methods and constructors; a record's own constructor, and a method that overrides another, have
   * as many parameters as they have to.
   */
  private static List<String> longLists(Collection<Path> files) throws IOException {
    List<String> found = new ArrayList<>();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      for (CompilationUnitTree file : task.parse()) {
        file.accept(new ParameterCount(), found);
      }
    }
    return found;
  }

  private static final class ParameterCount extends TreeScanner<Void, List<String>> {
    @Override
    public Void visitClass(ClassTree type, List<String> found) {
      type.getMembers().stream()
          .filter(MethodTree.class::isInstance)
          .map(MethodTree.class::cast)
          .filter(method -> method.getParameters().size() > MOST_PARAMETERS)
          .filter(method -> !overrides(method))
          .filter(
              method ->
                  type.getKind() != Tree.Kind.RECORD || !method.getName().contentEquals("<init>"))
          .forEach(method -> found.add(type.getSimpleName() + "." + method.getName()));
      return super.visitClass(type, found);
    }

    private static boolean overrides(MethodTree method) {
      return method.getModifiers().getAnnotations().stream()
          .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }
  }
}
