package dev.cfbilling.conformance.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkSecretsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.hadoop.fs.s3a.secret.key=a/b=",
        "spark.hadoop.fs.s3a.session.token=a/b=",
        "--conf=spark.hadoop.fs.azure.account.key.one.dfs.core.windows.net=a/b=",
        "--conf=spark.hadoop.fs.s3a.server-side-encryption.key=a/b=",
        "spark.hadoop.google.cloud.auth.service.account.private.key=a/b=",
        "spark.ssl.keyStorePassword=a/b=",
      })
  void knowsASecretByTheNameOfItsSetting(String argument) {
    assertThat(SparkSecrets.in("captures", "--conf", argument)).containsExactly("a/b=");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spark.master=local[1]",
        "--conf=spark.jars=monkey.jar",
        "--report=html=secret.html",
        "spark.hadoop.google.cloud.auth.service.account.json.keyfile=a.json",
      })
  void leavesOtherSettingsReadable(String argument) {
    assertThat(SparkSecrets.in(argument)).isEmpty();
  }
}
