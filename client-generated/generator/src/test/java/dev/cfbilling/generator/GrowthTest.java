package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the API adds an optional field, users need not do anything. */
class GrowthTest {
  private static final String USER =
      """
      import dev.cfbilling.client.api.FruitApi;
      import dev.cfbilling.client.model.Answer;

      public class User {
        public static String use() {
          Answer answer = Answer.builder().id("a").build();
          FruitApi api = null;
          return answer.toBuilder().id(answer.id() + "b").build().id() + answer.additionalProperties();
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void keepsSourceAndBinariesOfUsersWorking() throws IOException, ReflectiveOperationException {
    String before = Files.readString(Path.of("src/test/resources/contracts/enum-query.yaml"));
    String after =
        before
            .replace(
                "        id: {type: string}",
                "        added: {type: number, nullable: true}\n"
                    + "        id: {type: string}\n        more: {type: array, items: {type: string}}")
            .replace("enum: [a, b]", "enum: [c, a, b]");
    assertThat(after).contains("added", "more", "[c, a, b]");
    Path old = compiled("before", before);
    Path grown = compiled("after", after);
    Path user = Files.createDirectory(folder.resolve("user"));
    compileUser(old, user);

    assertThat(use(user, old)).isEqualTo("ab{}");
    assertThat(use(user, grown)).as("compiled against what was before").isEqualTo("ab{}");
    compileUser(grown, Files.createDirectory(folder.resolve("again")));
  }

  private Path compiled(String name, String contract)
      throws IOException, ReflectiveOperationException {
    Path own = Files.createDirectory(folder.resolve(name));
    Path file = Files.writeString(own.resolve("contract.yaml"), contract);
    GeneratedClient.of(file, own).close();
    return own.resolve("classes");
  }

  private void compileUser(Path client, Path target) throws IOException {
    Path source = Files.writeString(folder.resolve("User.java"), USER);
    String classPath =
        client + System.getProperty("path.separator") + System.getProperty("java.class.path");
    int outcome =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                null,
                null,
                List.of("-proc:none", "-cp", classPath, "-d", target.toString(), source.toString())
                    .toArray(String[]::new));
    assertThat(outcome).isZero();
  }

  private static Object use(Path user, Path client)
      throws IOException, ReflectiveOperationException {
    URL[] classes = {user.toUri().toURL(), client.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classes)) {
      return loader.loadClass("User").getMethod("use").invoke(null);
    }
  }
}
