package dev.cfbilling.example;

import dev.cfbilling.client.CloudflareBilling;
import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;

/**
 * The way to one account.
 *
 * @param billing the API
 * @param account the account's id
 * @param clock what tells which day it is there
 * @param server what ends with it
 */
record Connection(CloudflareBilling billing, String account, InstantSource clock, Closeable server)
    implements Closeable {

  @Override
  public void close() throws IOException {
    server.close();
  }
}
