package dev.cfbilling.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.openapitools.codegen.config.CodegenConfigurator;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** What is generated from a contract, compiled together with the client's runtime, and loaded. */
final class GeneratedClient implements AutoCloseable {
  private static final Path RUNTIME = Path.of("../client/src/main/java/dev/cfbilling/client/json");

  private final URLClassLoader classes;
  private final Moshi moshi;

  private GeneratedClient(URLClassLoader classes) throws ReflectiveOperationException {
    this.classes = classes;
    JsonAdapter.Factory adapters =
        (JsonAdapter.Factory) load("model.ModelJsonAdapterFactory").getConstructor().newInstance();
    this.moshi = new Moshi.Builder().add(adapters).build();
  }

  /** Generates and compiles without a warning, in a folder that is empty. */
  static GeneratedClient of(Path contract, Path folder)
      throws IOException, ReflectiveOperationException {
    CodegenConfigurator configurator =
        Generation.configure(contract, folder.resolve("generated"))
            .setInvokerPackage("dev.cfbilling.client")
            .setApiPackage("dev.cfbilling.client.api")
            .setModelPackage("dev.cfbilling.client.model");
    Generation.run(configurator);
    Path compiled = Files.createDirectory(folder.resolve("classes"));
    compile(folder.resolve("generated/src/main/java"), compiled);
    return new GeneratedClient(new URLClassLoader(new URL[] {compiled.toUri().toURL()}));
  }

  private static void compile(Path generated, Path target) throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    StringWriter warnings = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-options,-serial",
            "-Werror",
            "-proc:none",
            "--release",
            "17",
            "-classpath",
            System.getProperty("java.class.path"),
            "-d",
            target.toString());
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null);
        Stream<Path> ours = Files.walk(generated);
        Stream<Path> runtime = Files.walk(RUNTIME)) {
      List<Path> sources =
          Stream.concat(ours, runtime).filter(file -> file.toString().endsWith(".java")).toList();
      boolean compiled =
          javac
              .getTask(
                  warnings, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
              .call();
      assertThat(compiled).as(warnings::toString).isTrue();
    }
  }

  /** Loads a class by its name beneath the client's package. */
  Class<?> load(String name) throws ClassNotFoundException {
    return classes.loadClass("dev.cfbilling.client." + name);
  }

  /** What a model is written as after it was read. */
  String roundTrip(String model, String json) throws IOException, ClassNotFoundException {
    return roundTrip(load("model." + model), json);
  }

  private <T> String roundTrip(Class<T> model, String json) throws IOException {
    JsonAdapter<T> adapter = moshi.adapter(model);
    T value = adapter.fromJson(json);
    assertThat(adapter.fromJson(adapter.toJson(value))).isEqualTo(value).hasToString(value + "");
    return adapter.toJson(value);
  }

  /** What a model has read that its contract does not know. */
  Map<?, ?> additionalProperties(String model, String json)
      throws IOException, ReflectiveOperationException {
    Class<?> type = load("model." + model);
    Object value = moshi.adapter(type).fromJson(json);
    return (Map<?, ?>) type.getMethod("additionalProperties").invoke(value);
  }

  /** How a model shows itself. */
  String shown(String model, String json) throws IOException, ClassNotFoundException {
    return String.valueOf(moshi.adapter(load("model." + model)).fromJson(json));
  }

  /** Has Retrofit look at every method of every interface. */
  void checkInterfaces() throws ReflectiveOperationException {
    Retrofit retrofit =
        new Retrofit.Builder()
            .baseUrl("http://localhost/")
            .addConverterFactory(new Anything())
            .validateEagerly(true)
            .build();
    List<?> apis = (List<?>) load("api.Apis").getField("ALL").get(null);
    for (Object api : apis) {
      assertThat(retrofit.create((Class<?>) api)).isNotNull();
    }
  }

  @Override
  public void close() throws IOException {
    classes.close();
  }

  private static final class Anything extends Converter.Factory {
    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(
        Type type, Annotation[] annotations, Retrofit retrofit) {
      return body -> body;
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
        Type type,
        Annotation[] parameterAnnotations,
        Annotation[] methodAnnotations,
        Retrofit retrofit) {
      return value -> RequestBody.create("", null);
    }
  }
}
