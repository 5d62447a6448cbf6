package dev.cfbilling.conformance.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cfbilling.conformance.contract.Contract;
import dev.cfbilling.conformance.openapi.ContractLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a contract has examples of is served as a response would have it. */
class ContractExamplesTest {
  private static final String CONTRACT =
      """
      openapi: 3.0.3
      info: {title: t, version: '1'}
      servers: [{url: 'https://api.cloudflare.com/client/v4'}]
      paths:
        /accounts/{account_id}/things:
          get:
            operationId: getThings
            parameters:
              - {name: account_id, in: path, required: true, schema: {type: string}}
            responses:
              '200':
                description: d
                content:
                  application/json:
                    schema:
                      type: array
                      items:
                        type: object
                        required: [id, secret]
                        properties:
                          id: {type: string}
                          size: {type: number}
                          secret: {type: string, writeOnly: true}
                    examples:
                      two: {value: [{id: a, secret: s1, size: 1.50}, {id: b, secret: s2}]}
      """;

  @TempDir private Path directory;

  @Test
  void leavesOutWhatIsWriteOnly() throws Exception {
    Contract contract =
        ContractLoader.load(Files.writeString(directory.resolve("contract.yaml"), CONTRACT));
    assertLeavesOut(contract);
  }

  @Test
  void leavesOutWhatOnlyASchemaThatIsDerivedMarksSo() throws Exception {
    String derived =
        CONTRACT
            .replace("secret: {type: string, writeOnly: true}", "secret: {type: string}")
            .replaceFirst(
                "(?m)^( +)type: object\n",
                "$1allOf: [{properties: {secret: {writeOnly: true}}}]\n");
    Contract contract =
        ContractLoader.load(Files.writeString(directory.resolve("contract.yaml"), derived));

    assertLeavesOut(contract);
  }

  private static void assertLeavesOut(Contract contract) throws Exception {
    try (MockApi mock = MockApi.builder().contract(contract).start()) {
      MockClient client = new MockClient(mock);

      assertThat(client.get("/accounts/{first}/things").body())
          .hasToString("[{\"id\":\"a\",\"size\":1.50},{\"id\":\"b\"}]");
    }
  }
}
