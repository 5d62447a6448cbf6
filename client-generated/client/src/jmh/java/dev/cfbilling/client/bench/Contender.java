package dev.cfbilling.client.bench;

/** A row of the table, by the name of the method of {@link DecodeBenchmark} that is measured. */
enum Contender {
  floor("Moshi `skipValue`, the floor"),
  ours("**ours**"),
  oursShuffled("ours, the same records shuffled"),
  oursWithoutLookahead("ours, with a reader of Moshi's own"),
  reflectiveMoshi("reflective Moshi"),
  stockJackson("stock Jackson models"),
  stockGson("stock Gson models");

  private final String title;

  Contender(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
