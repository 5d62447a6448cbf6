package dev.cfbilling.spec.lint;

import java.util.stream.Stream;

/** The root registers every component file under the file's own name. */
final class RegistrationRule implements Rule {

  @Override
  public Stream<String> departures(ContractFiles contract) {
    return ContractFiles.COMPONENT_KINDS.stream()
        .flatMap(contract::files)
        .filter(file -> !registered(contract.root(), file.file()))
        .map(
            file ->
                "openapi.yaml does not register %s; it must be components.%s"
                    .formatted(file, component(file.file()).replace('/', '.')));
  }

  private static boolean registered(Located root, String file) {
    String pointer = "/components/" + component(file) + "/$ref";
    return root.node().at(pointer).asString("").equals(file);
  }

  private static String component(String file) {
    return file.substring(0, file.lastIndexOf('.'));
  }
}
