package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.contract.ContractLoader;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Versions of the tool and of the contract that it ships with. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    String tool =
        Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("");
    Contract contract = ContractLoader.bundled();
    return new String[] {
      "conform " + (tool.isEmpty() ? "(unpackaged)" : tool),
      contract.title() + " " + contract.version()
    };
  }
}
