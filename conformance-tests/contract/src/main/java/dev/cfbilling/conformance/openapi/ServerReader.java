package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.ApiServers;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Reads where operations are served: on their own, on their path's or on the document's servers.
 */
final class ServerReader {
  /** A server with more addresses than this is told apart by its variables' names. */
  private static final int MAX_ADDRESSES = 64;

  private final OpenApiDocument document;

  ServerReader(OpenApiDocument document) {
    this.document = document;
  }

  /** The servers of an operation, each with what its path lacks of the one in the document. */
  ApiServers of(OperationEntry entry) {
    SpecLocation list =
        Stream.of(entry.place(), entry.item())
            .map(owner -> owner.child("servers"))
            .filter(place -> !document.at(place).isEmpty())
            .findFirst()
            .orElseGet(() -> document.place("/servers"));
    Set<String> addresses = new LinkedHashSet<>();
    for (JsonNode server : document.at(list)) {
      addresses(server).forEach(address -> addresses.add(joined(address, entry.base())));
    }
    if (addresses.isEmpty()) {
      addresses.add(joined("/", entry.base()));
    }
    return new ApiServers(List.copyOf(addresses), list);
  }

  private static String joined(String address, String base) {
    String joined = address.replaceFirst("/+$", "") + base;
    return joined.isEmpty() ? "/" : joined;
  }

  /** All that the variables allow, the default first. */
  private static List<String> addresses(JsonNode server) {
    List<String> addresses = List.of(server.path("url").asString("/"));
    JsonNode variables = server.path("variables");
    for (String name : variables.propertyNames()) {
      List<String> more = new ArrayList<>();
      for (String value : values(name, variables.path(name))) {
        addresses.forEach(address -> more.add(address.replace("{" + name + "}", value)));
      }
      addresses = more.stream().distinct().toList();
      if (addresses.size() > MAX_ADDRESSES) {
        return List.of(server.path("url").asString("/") + " with " + variables);
      }
    }
    return addresses;
  }

  /** Without an enum a variable takes any value, which its name stands for. */
  private static List<String> values(String name, JsonNode variable) {
    Set<String> values = new LinkedHashSet<>();
    values.add(variable.path("default").asString("{" + name + "}"));
    variable.path("enum").forEach(value -> values.add(value.asString("")));
    if (variable.path("enum").isEmpty()) {
      values.add("{" + name + "}");
    }
    return List.copyOf(values);
  }
}
