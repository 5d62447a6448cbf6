package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Versions of the tool and of the contract that it ships with. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Contract contract = ContractLoader.bundled();
    return new String[] {tool(), contract.title() + " " + contract.version()};
  }

  /** Name and version of the tool. */
  static String tool() {
    String version =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
            .orElse("(unpackaged)");
    return "conform " + version;
  }
}
