/** The whole command line, with all that it needs. */
open module dev.cfbilling.conform {
  requires java.logging;
  requires java.management;
  requires java.naming;
  requires java.xml;
  requires jdk.crypto.ec;
  requires jdk.unsupported;
  // Named in libraries' classes that are never run.
  requires static java.datatransfer;
  requires static java.desktop;
  requires static java.security.jgss;
  requires static java.sql;

  uses com.fasterxml.jackson.core.JsonFactory;
  uses com.fasterxml.jackson.core.ObjectCodec;
  uses com.fasterxml.jackson.databind.Module;
  uses dev.cfbilling.conformance.schema.SchemaValidator.Provider;
  uses org.eclipse.jetty.compression.Compression;
  uses org.eclipse.jetty.http.HttpFieldPreEncoder;
  uses org.eclipse.jetty.io.ssl.ALPNProcessor.Client;
  uses org.eclipse.jetty.io.ssl.ALPNProcessor.Server;
  uses org.slf4j.spi.SLF4JServiceProvider;
  uses tools.jackson.core.TokenStreamFactory;
  uses tools.jackson.databind.ObjectMapper;

  provides com.fasterxml.jackson.core.JsonFactory with com.fasterxml.jackson.dataformat.yaml.YAMLFactory, com.fasterxml.jackson.core.JsonFactory;
  provides com.fasterxml.jackson.core.ObjectCodec with com.fasterxml.jackson.databind.ObjectMapper, com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
  provides com.fasterxml.jackson.databind.Module with com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
  provides dev.cfbilling.conformance.schema.SchemaValidator.Provider with dev.cfbilling.conformance.networknt.NetworkntSchemas.Provider;
  provides org.eclipse.jetty.compression.Compression with org.eclipse.jetty.compression.gzip.GzipCompression;
  provides org.eclipse.jetty.http.HttpFieldPreEncoder with org.eclipse.jetty.http.Http10FieldPreEncoder, org.eclipse.jetty.http.Http11FieldPreEncoder, org.eclipse.jetty.http2.hpack.HpackFieldPreEncoder;
  provides org.eclipse.jetty.io.ssl.ALPNProcessor.Client with org.eclipse.jetty.alpn.java.client.JDK9ClientALPNProcessor;
  provides org.eclipse.jetty.io.ssl.ALPNProcessor.Server with org.eclipse.jetty.alpn.java.server.JDK9ServerALPNProcessor;
  provides org.slf4j.spi.SLF4JServiceProvider with org.slf4j.nop.NOPServiceProvider;
  provides tools.jackson.core.TokenStreamFactory with tools.jackson.core.json.JsonFactory, tools.jackson.dataformat.yaml.YAMLFactory;
  provides tools.jackson.databind.ObjectMapper with tools.jackson.databind.json.JsonMapper, tools.jackson.dataformat.yaml.YAMLMapper;
}
