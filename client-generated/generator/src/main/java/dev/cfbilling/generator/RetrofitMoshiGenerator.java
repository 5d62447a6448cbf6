package dev.cfbilling.generator;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.languages.AbstractJavaCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Prints records, Moshi adapters and Retrofit interfaces.
 *
 * <p>The contract is read as it is written: the normalizer and the resolver of inline schemas stay
 * off, since they rewrite it (the one turns {@code success: {enum: [true]}} into any boolean, the
 * other makes up names for schemas that have none). The code needs the hand-written package {@code
 * json} beneath the invoker package.
 */
public final class RetrofitMoshiGenerator extends AbstractJavaCodegen {
  private static final String NAME = "java-retrofit-moshi";

  private final Map<String, RecordModel> records = new TreeMap<>();
  private final Map<String, EnumModel> enums = new TreeMap<>();
  private final Map<String, String> unmappedTypes;
  private Map<String, ApiModel> apis = Map.of();

  /** Made by OpenAPI Generator, which finds it by its name. */
  public RetrofitMoshiGenerator() {
    embeddedTemplateDir = NAME;
    templateDir = NAME;
    modelTemplateFiles.clear();
    modelTemplateFiles.put("model.mustache", ".java");
    modelTemplateFiles.put("adapter.mustache", "JsonAdapter.java");
    apiTemplateFiles.clear();
    apiTemplateFiles.put("api.mustache", ".java");
    modelTestTemplateFiles.clear();
    modelDocTemplateFiles.clear();
    apiTestTemplateFiles.clear();
    apiDocTemplateFiles.clear();
    unmappedTypes = Map.copyOf(typeMapping);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public String getHelp() {
    return "Generates immutable Java records, Moshi adapters and Retrofit interfaces.";
  }

  @Override
  public boolean getUseOpenapiNormalizer() {
    return false;
  }

  @Override
  public boolean getUseInlineModelResolver() {
    return false;
  }

  @Override
  public void processOpts() {
    if (!typeMapping.equals(unmappedTypes) || !schemaMapping.isEmpty()) {
      throw new UnsupportedConstructException(
          "The plugin's configuration", "maps types or schemas");
    }
    super.processOpts();
    supportingFiles.clear();
    String models = folder(modelPackage());
    supportingFiles.add(
        new SupportingFile("factory.mustache", models, "ModelJsonAdapterFactory.java"));
    supportingFiles.add(new SupportingFile("modelPackage.mustache", models, "package-info.java"));
    supportingFiles.add(
        new SupportingFile("apiPackage.mustache", folder(apiPackage()), "package-info.java"));
    supportingFiles.add(new SupportingFile("apis.mustache", folder(apiPackage()), "Apis.java"));
  }

  private String folder(String packageName) {
    return Path.of(sourceFolder, packageName.split("\\.")).toString();
  }

  @Override
  public void preprocessOpenAPI(OpenAPI contract) {
    ContractSource.readAgain(contract, getInputSpec());
    super.preprocessOpenAPI(contract);
    Map<String, Schema<?>> schemas = schemas(contract);
    FileReferences.resolve(schemas);
    ComponentReferences.resolve(contract);
    InterfaceReader operations = new InterfaceReader(contract);
    SchemaTypes types = new SchemaTypes(schemas, operations.interfaceNames());
    SchemaReader reader = new SchemaReader(types);
    for (String name : schemas.keySet()) {
      if (types.isRecord(name)) {
        records.put(types.className(name), reader.readRecord(name));
      } else if (types.isEnum(name)) {
        enums.put(types.className(name), reader.readEnum(name));
      } else {
        types.type(types.named(name), "schemas/" + name); // Another name; it must have a type.
      }
    }
    apis = operations.readApis(types);
    additionalProperties.put("apis", List.copyOf(apis.values()));
    additionalProperties.put("apiConstants", interfaceList());
    additionalProperties.put("adapters", adapters());
    Info info = contract.getInfo();
    String source = "Generated from version " + info.getVersion() + " of its contract.";
    additionalProperties.put(
        "modelPackageJavadoc",
        new Javadoc("").prose("The bodies of the " + info.getTitle() + ".").prose(source));
    additionalProperties.put(
        "apiPackageJavadoc",
        new Javadoc("").prose("The operations of the " + info.getTitle() + ".").prose(source));
    StandIns.replace(contract, classNames(), apis);
  }

  private String interfaceList() {
    return JavaLines.field(
        "List<Class<?>> ALL",
        "List.of(",
        apis.keySet().stream().map(name -> name + ".class").toList());
  }

  private List<String> classNames() {
    return Stream.concat(records.keySet().stream(), enums.keySet().stream()).toList();
  }

  @SuppressWarnings("rawtypes") // As the parser has it.
  private static Map<String, Schema<?>> schemas(OpenAPI contract) {
    Map<String, Schema<?>> schemas = new TreeMap<>();
    if (contract.getComponents() != null && contract.getComponents().getSchemas() != null) {
      for (Map.Entry<String, Schema> schema : contract.getComponents().getSchemas().entrySet()) {
        schemas.put(schema.getKey(), schema.getValue());
      }
    }
    return schemas;
  }

  /** Leaves out the request for donations that would go to the build's output. */
  @Override
  public void postProcess() {}

  private List<Adapter> adapters() {
    Map<String, Adapter> adapters = new TreeMap<>();
    records.forEach(
        (name, record) -> adapters.put(name, new Adapter(name, record.hasAdapterFields())));
    enums.keySet().forEach(name -> adapters.put(name, new Adapter(name, false)));
    return List.copyOf(adapters.values());
  }

  /**
   * A generated adapter.
   *
   * @param name the schema it is for
   * @param takesMoshi whether it is made from a Moshi
   */
  record Adapter(String name, boolean takesMoshi) {}

  @Override
  public String toModelName(String name) {
    return name;
  }

  @Override
  public String toApiName(String tag) {
    return tag;
  }

  @Override
  public String sanitizeTag(String tag) {
    return tag;
  }

  @Override
  public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
    String runtimePackage = invokerPackage + ".json";
    models.forEach(
        (name, model) -> {
          RecordModel record = records.get(name);
          EnumModel values = enums.get(name);
          if (record != null) {
            model.put("record", record);
            model.put("recordImports", record.recordImports(runtimePackage));
            model.put("adapterImports", record.adapterImports(runtimePackage));
          } else if (values != null) {
            model.put("enum", values);
            model.put("adapterImports", values.adapterImports(runtimePackage));
          }
        });
    return models;
  }

  @Override
  public OperationsMap postProcessOperationsWithModels(
      OperationsMap operations, List<ModelMap> models) {
    String name = operations.getOperations().getClassname();
    ApiModel api = Objects.requireNonNull(apis.get(name), name);
    operations.put("api", api);
    operations.put("apiImports", api.imports(modelPackage(), invokerPackage + ".json"));
    return operations;
  }
}
