package dev.cfbilling.conformance.openapi;

import dev.cfbilling.conformance.contract.SpecLocation;
import dev.cfbilling.conformance.openapi.model.ApiServers;
import dev.cfbilling.conformance.openapi.model.OperationEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Reads the servers of operations: their own, their path's, or the document's. */
final class ServerReader {
  /** With more addresses, variables are left in place by their names. */
  private static final int MAX_ADDRESSES = 64;

  /** A variable keeps its name. */
  private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/{}]+(?=/|$)");

  private final OpenApiDocument document;

  ServerReader(OpenApiDocument document) {
    this.document = document;
  }

  /** The servers of an operation, each followed by the part that was removed from its path. */
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
    String joined = normalized(address).replaceFirst("/+$", "") + base;
    return joined.isEmpty() ? "/" : joined;
  }

  /** In which case a host is written means nothing, nor does a usual port (RFC 3986, 6.2). */
  private static String normalized(String address) {
    Matcher origin = ORIGIN.matcher(address);
    if (!origin.lookingAt()) {
      return address;
    }
    String lower = origin.group().toLowerCase(Locale.ROOT);
    return lower.replaceFirst("^(https://[^/]*):443$|^(http://[^/]*):80$", "$1$2")
        + address.substring(origin.end());
  }

  /** All addresses that the variables allow, the default first. */
  static List<String> addresses(JsonNode server) {
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

  /** The address with the default of each variable. */
  static String preferred(JsonNode server) {
    String address = server.path("url").asString("/");
    for (String name : server.path("variables").propertyNames()) {
      String value = values(name, server.path("variables").path(name)).get(0);
      address = address.replace("{" + name + "}", value);
    }
    return address;
  }

  /** The values of a variable; its name in braces if it has no enum and so allows any value. */
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
