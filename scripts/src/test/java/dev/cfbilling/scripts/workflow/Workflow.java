package dev.cfbilling.scripts.workflow;

import dev.cfbilling.scripts.checkout.Checkout;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A workflow's file, read. */
record Workflow(JsonNode root) {
  static final Path DIRECTORY = Checkout.HERE.resolve(".github/workflows");
  private static final YAMLMapper YAML = new YAMLMapper();

  static Workflow of(String file) {
    return new Workflow(YAML.readTree(DIRECTORY.resolve(file).toFile()));
  }

  Job job(String id) {
    return new Job(environment(root), root.path("jobs").required(id));
  }

  List<Job> jobs() {
    return root.path("jobs").valueStream().map(job -> new Job(environment(root), job)).toList();
  }

  /** A job, with the variables of its workflow. */
  record Job(Map<String, String> inherited, JsonNode node) {

    Map<String, String> environment() {
      Map<String, String> all = new LinkedHashMap<>(inherited);
      all.putAll(Workflow.environment(node));
      return all;
    }

    String condition() {
      return node.path("if").asString("");
    }

    List<Step> steps() {
      return node.path("steps").valueStream().map(Step::new).toList();
    }
  }

  /** A step, which has either a command or the name of an action. */
  record Step(JsonNode node) {

    String id() {
      return node.path("id").asString("");
    }

    String condition() {
      return node.path("if").asString("");
    }

    String command() {
      return node.path("run").asString("");
    }

    String action() {
      return node.path("uses").asString("");
    }

    Map<String, String> environment() {
      return Workflow.environment(node);
    }

    String with(String input) {
      return node.path("with").path(input).asString("");
    }
  }

  private static Map<String, String> environment(JsonNode node) {
    Map<String, String> environment = new LinkedHashMap<>();
    node.path("env")
        .properties()
        .forEach(e -> environment.put(e.getKey(), e.getValue().asString()));
    return environment;
  }
}
