package dev.cfbilling.scripts.workflow;

import dev.cfbilling.scripts.checkout.Checkout;
import dev.cfbilling.scripts.checkout.Shell;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A composite action's file, read. Its steps are run as a job's. */
public record Action(String name, JsonNode root) {
  private static final Path DIRECTORY = Checkout.HERE.resolve(".github/actions");
  private static final YAMLMapper YAML = new YAMLMapper();

  public static Action of(String name) {
    Path file = DIRECTORY.resolve(name).resolve("action.yml");
    return new Action(name, YAML.readTree(file.toFile()));
  }

  JsonNode inputs() {
    return root.path("inputs");
  }

  Workflow.Job steps() {
    return new Workflow.Job(Map.of(), root.path("runs"));
  }

  /** Runs its steps with these inputs, and the defaults of all others. */
  public Shell.Outcome run(Map<String, String> given, Runner runner) throws Exception {
    inputs()
        .properties()
        .forEach(
            input ->
                runner.given(
                    "inputs." + input.getKey(), input.getValue().path("default").asString()));
    for (Map.Entry<String, String> input : given.entrySet()) {
      inputs().required(input.getKey());
      runner.given("inputs." + input.getKey(), input.getValue());
    }
    return runner.runAction(name, steps());
  }

  /** What it gives to later steps of the job that runs it. */
  String output(String output, Runner runner) {
    return runner.expressions().fill(root.at("/outputs/" + output + "/value").asString());
  }
}
