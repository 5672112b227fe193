package org.claimwright.scenarios;

import java.nio.file.Path;
import java.util.regex.Pattern;
import org.claimwright.app.launch.SharedOptions;
import org.claimwright.app.launch.Start;
import org.claimwright.app.launch.StartNotice;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/// The application as `run --demo` starts it, on a port of its own.
final class House implements AutoCloseable {

  private static final Pattern PASSWORD = Pattern.compile("password (\\S+)$");

  private final ConfigurableApplicationContext context;

  private House(ConfigurableApplicationContext context) {
    this.context = context;
  }

  static House open(Path data) {
    return new House(
        Start.with(new SharedOptions().in(data))
            .property("server.port", 0)
            .property("server.address", "127.0.0.1")
            .property("claimwright.demo", "yes")
            .web());
  }

  String address() {
    var server = ((WebServerApplicationContext) context).getWebServer();
    if (server == null) {
      throw new IllegalStateException("the house has no web server");
    }
    return "http://127.0.0.1:" + server.getPort();
  }

  /// The demo users' common password, as the start told it.
  String password() {
    return context.getBeansOfType(StartNotice.class).values().stream()
        .flatMap(notice -> notice.lines("").stream())
        .flatMap(line -> PASSWORD.matcher(line).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    context.close();
  }
}
