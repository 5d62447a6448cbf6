package dev.cfbilling.conformance.fuzz;

import dev.cfbilling.conformance.contract.ContractException;
import dev.cfbilling.conformance.drift.Comparison;
import dev.cfbilling.conformance.openapi.ContractLoader;
import dev.cfbilling.conformance.openapi.OpenApiDocument;
import dev.cfbilling.conformance.openapi.OpenApiException;
import dev.cfbilling.conformance.openapi.OpenApiSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** OpenAPI documents, for {@code --spec} and for {@code drift}. */
final class Documents implements Kind {
  private static final Budget BUDGET = new Budget(8_000_000, 2_000);
  private static final OpenApiDocument CONTRACT = OpenApiSource.bundled();
  private static final String RIGHT =
      """
      openapi: 3.0.3
      info: {title: Orchard, version: '1'}
      servers: [{url: 'https://api.cloudflare.com/client/v4'}]
      paths:
        /accounts/{account_id}/billing/profile:
          get:
            operationId: getBillingProfile
            tags: [Profile]
            parameters:
              - {name: account_id, in: path, required: true, schema: {type: string, maxLength: 32}}
            responses:
              '200':
                description: ok
                content:
                  application/json:
                    schema: {$ref: '#/components/schemas/Envelope'}
      components:
        securitySchemes: {token: {type: http, scheme: bearer}}
        schemas:
          Envelope:
            type: object
            required: [result, success]
            properties:
              result: {allOf: [{$ref: '#/components/schemas/Tree'}], nullable: true}
              success: {type: boolean, enum: [true]}
          Tree: &tree
            type: object
            properties:
              name: {type: string, enum: [NO, yes, '1']}
              height: {type: number, minimum: 0.10, maximum: 1e3}
              below: {type: array, items: {$ref: '#/components/schemas/Tree'}}
          Other: *tree
      """;

  @Override
  public String name() {
    return "document";
  }

  @Override
  public byte[] input(Random random) {
    return new HostileBytes(random).of(RIGHT.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Optional<String> problem(byte[] input, Path scratch) throws IOException {
    Path file = Files.write(scratch.resolve("openapi.yaml"), input);
    try {
      ContractLoader.load(file);
    } catch (ContractException refused) {
      Optional<String> problem = Told.problem(refused);
      if (problem.isPresent()) {
        return problem;
      }
    }
    try {
      Comparison.withUpstream(CONTRACT, OpenApiSource.file(file));
      return Optional.empty();
    } catch (OpenApiException refused) {
      return Told.problem(refused);
    }
  }

  @Override
  public void work(byte[] input, Path scratch) throws IOException {
    problem(input, scratch);
  }

  @Override
  public Budget budget() {
    return BUDGET;
  }
}
