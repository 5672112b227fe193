package org.claimwright.cli;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A publisher's web server in this machine.
final class Publisher implements AutoCloseable {

  private final HttpServer server;

  Publisher() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  void serves(String path, String entry, String text) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    server.createContext(
        path,
        call -> {
          call.sendResponseHeaders(200, bytes.size());
          call.getResponseBody().write(bytes.toByteArray());
          call.close();
        });
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
