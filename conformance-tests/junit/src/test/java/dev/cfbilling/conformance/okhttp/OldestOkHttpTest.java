package dev.cfbilling.conformance.okhttp;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import dev.cfbilling.client.CloudflareBilling;
import dev.cfbilling.conformance.mock.MockApi;
import dev.cfbilling.conformance.run.ConformanceRun;
import dev.cfbilling.transport.Network;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What users of OkHttp 4.12 depend on asks for nothing that came with OkHttp 5. */
class OldestOkHttpTest {
  /** What ours does without where it is missing. */
  private static final String OPTIONAL =
      "dev.cfbilling.client.retry.OverHttp11 needs"
          + " okhttp3.Call.addEventListener(okhttp3.EventListener)";

  private static final Path OLDEST = Path.of("target/oldest/okhttp.jar");

  private static Location home(Class<?> type) {
    try {
      return location(Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()));
    } catch (URISyntaxException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Location location(Path classes) {
    if (Files.isDirectory(classes)) {
      return Location.of(classes);
    }
    try (JarFile jar = new JarFile(classes.toFile())) {
      return Location.of(jar);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Test
  void hasWhatOursAsksFor() {
    JavaClasses all =
        new ClassFileImporter()
            .importLocations(
                List.of(
                    location(OLDEST),
                    home(Network.class),
                    home(CloudflareBilling.class),
                    home(MockApi.class),
                    home(ConformanceRun.class),
                    home(ConformanceInterceptor.class)));

    Set<String> missing =
        all.stream()
            .filter(type -> type.getPackageName().startsWith("dev.cfbilling"))
            .flatMap(type -> Stream.concat(missingTypes(type), missingMembers(type)))
            .collect(toCollection(TreeSet::new));

    assertThat(missing).containsExactly(OPTIONAL);
  }

  private static Stream<String> missingTypes(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .filter(OldestOkHttpTest::isOfOkHttp)
        .filter(target -> !isOfOldest(target))
        .map(target -> type.getName() + " needs " + target.getName());
  }

  private static Stream<String> missingMembers(JavaClass type) {
    return type.getAccessesFromSelf().stream()
        .filter(access -> isOfOkHttp(access.getTargetOwner()))
        .filter(access -> access.getTarget().resolveMember().isEmpty())
        .map(access -> type.getName() + " needs " + access.getTarget().getFullName());
  }

  private static boolean isOfOldest(JavaClass type) {
    return type.getSource()
        .filter(source -> source.getUri().toString().contains(OLDEST.toString()))
        .isPresent();
  }

  private static boolean isOfOkHttp(JavaClass type) {
    String name = type.getPackageName();
    return name.equals("okhttp3") || name.startsWith("okhttp3.internal");
  }
}
