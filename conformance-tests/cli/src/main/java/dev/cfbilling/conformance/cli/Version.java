package dev.cfbilling.conformance.cli;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.lang.module.ModuleDescriptor;
import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The versions of the tool and of the bundled contract. */
public final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    Contract contract = ContractLoader.bundled();
    return new String[] {tool(), contract.title() + " " + contract.version()};
  }

  /** The tool's name and version; the jar says it, or the module of an image. */
  public static String tool() {
    String version =
        Optional.ofNullable(ConformMain.class.getPackage().getImplementationVersion())
            .or(
                () ->
                    Optional.ofNullable(ConformMain.class.getModule().getDescriptor())
                        .flatMap(ModuleDescriptor::rawVersion))
            .orElse("(unpackaged)");
    return "conform " + version;
  }
}
