package org.claimwright.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.claimwright.app.database.SetupProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Starts the application and stays until it is stopped.
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Starts the application and prints where to sign in.")
final class RunCommand implements Callable<Integer> {

  @Mixin private final SharedOptions shared = new SharedOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--port", paramLabel = "N", defaultValue = "8080", description = "Default: 8080.")
  private int port;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description =
          "Address to listen on (default: 127.0.0.1, this machine alone). Put a proxy that speaks TLS"
              + " before any other.")
  private String address = "127.0.0.1";

  @Option(
      names = "--demo",
      negatable = true,
      description = "Whether to set up the demo practice (default: on the first start only).")
  private @Nullable Boolean demo;

  @Option(
      names = "--rehearse",
      hidden = true,
      description = "Stops as soon as it is ready; the launcher makes its start-up cache by it.")
  private boolean rehearse;

  @Override
  public Integer call() throws InterruptedException {
    requireFree(address, port);
    var context =
        Start.with(shared)
            .property("server.port", port)
            .property("server.address", address)
            .property("claimwright.demo", demo == null ? "first-start" : demo ? "yes" : "no")
            .web();
    var closed = new CountDownLatch(1);
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    var server = ((WebServerApplicationContext) context).getWebServer();
    announce(
        server == null ? port : server.getPort(),
        context.getBeansOfType(StartNotice.class).values());
    if (rehearse) {
      context.close();
    }
    closed.await();
    return 0;
  }

  private void announce(int listening, Iterable<StartNotice> notices) {
    PrintWriter out = spec.commandLine().getOut();
    var reached = "http://" + host() + ":" + listening;
    out.println("Claimwright is ready: " + reached + "/");
    notices.forEach(notice -> notice.lines(reached).forEach(line -> out.println("  " + line)));
    out.println("Stop it with Ctrl+C.");
    out.flush();
  }

  private String host() {
    return address.equals("127.0.0.1") || address.equals("0.0.0.0") ? "localhost" : address;
  }

  /// Found out before anything else is started.
  private static void requireFree(String address, int port) {
    if (port < 0 || port > 65_535) {
      throw new SetupProblem(
          "there is no port " + port + ": give one from 1 to 65535 with --port N");
    }
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    } catch (IOException taken) {
      throw new SetupProblem(
          "cannot listen on "
              + address
              + " port "
              + port
              + " ("
              + taken.getMessage()
              + "): stop the program that has it, or give another port with --port N",
          taken);
    }
  }
}
