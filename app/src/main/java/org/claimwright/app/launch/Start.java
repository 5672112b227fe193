package org.claimwright.app.launch;

import java.util.ArrayList;
import java.util.List;
import org.claimwright.app.ClaimwrightApplication;
import org.claimwright.app.database.DataDirectory;
import org.claimwright.app.database.DatabaseOpening;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/// Starts the application for a command.
public final class Start {

  private final SharedOptions options;
  private final List<String> properties = new ArrayList<>();

  private Start(SharedOptions options) {
    this.options = options;
  }

  public static Start with(SharedOptions options) {
    return new Start(options);
  }

  /// Sets a property of the application.
  public Start property(String name, Object value) {
    properties.add("--" + name + "=" + value);
    return this;
  }

  /// With its web pages.
  public ConfigurableApplicationContext web() {
    return run(WebApplicationType.SERVLET);
  }

  /// The rooms alone, for work without a browser. Close the context to stop the database.
  public ConfigurableApplicationContext withoutWeb() {
    return run(WebApplicationType.NONE);
  }

  /// The database comes up while the framework does.
  private ConfigurableApplicationContext run(WebApplicationType type) {
    var folder = DataDirectory.resolve(options.data());
    var opening = DatabaseOpening.begin(folder, options.database());
    var arguments = new ArrayList<>(options.asProperties());
    arguments.add("--logging.file.name=" + folder.resolve("logs").resolve("claimwright.log"));
    arguments.add("--logging.threshold.console=error");
    arguments.addAll(properties);
    try {
      return new SpringApplicationBuilder(ClaimwrightApplication.class)
          .web(type)
          .initializers(
              context -> context.getBeanFactory().registerSingleton("databaseOpening", opening))
          .run(arguments.toArray(String[]::new));
    } catch (RuntimeException failed) {
      opening.abandon();
      throw failed;
    }
  }
}
