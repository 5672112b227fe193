package org.claimwright.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The prepared database: server up, roles there, tables migrated, the application's pool open.
final class Database implements AutoCloseable {

  static final String SCHEMA = "claimwright";
  private static final String NAME = "claimwright";

  private final HikariDataSource pool;
  private final Optional<EmbeddedServer> server;

  private Database(HikariDataSource pool, Optional<EmbeddedServer> server) {
    this.pool = pool;
    this.server = server;
  }

  static Database open(DatabaseSettings settings) {
    return open(settings, false);
  }

  /// @param join work beside another Claimwright on the same data folder
  static Database open(DatabaseSettings settings, boolean join) {
    var data = DataDirectory.open(settings.data());
    return settings.externalUrl().isPresent()
        ? external(settings, settings.externalUrl().get(), data)
        : embedded(data, join);
  }

  /// Connections of the application's role; they see the rows of the practice in scope.
  DataSource dataSource() {
    return new PracticeDataSource(pool);
  }

  @Override
  public void close() {
    pool.close();
    server.ifPresent(EmbeddedServer::close);
  }

  private static Database embedded(DataDirectory data, boolean join) {
    var server = join ? EmbeddedServer.join(data) : EmbeddedServer.start(data);
    try {
      return onOwn(server, data);
    } catch (RuntimeException failed) {
      server.close();
      throw failed;
    }
  }

  private static Database onOwn(EmbeddedServer server, DataDirectory data) {
    var url = server.url(NAME);
    var app = data.secret("app");
    try {
      if (!Reachable.check(url, Roles.APP, app)) {
        prepareRoles(server, data.secret("owner"), app);
      }
      Migrations.run(url, Roles.OWNER, data.secret("owner"));
      return new Database(pool(url, app), Optional.of(server));
    } catch (SQLException broken) {
      throw new SetupProblem(
          "could not prepare the database in " + data.path() + ": " + broken.getMessage(), broken);
    }
  }

  private static void prepareRoles(EmbeddedServer server, String owner, String app)
      throws SQLException {
    var url = server.url("postgres");
    try (var connection = Roles.connect(url, EmbeddedServer.SUPERUSER, server.password())) {
      Roles.prepare(connection, NAME, owner, app);
    }
  }

  private static Database external(DatabaseSettings settings, String url, DataDirectory data) {
    var given = ExternalUrl.parse(url);
    var app = settings.appPassword().orElseGet(() -> data.secret("external-app"));
    given.check();
    if (!Reachable.check(given.url(), Roles.APP, app)) {
      given.prepareApp(app);
    }
    Migrations.run(given.url(), given.user(), given.password());
    return new Database(pool(given.url(), app), Optional.empty());
  }

  private static HikariDataSource pool(String url, String password) {
    var pool = new HikariDataSource(poolSettings(url, password));
    try (var connection = pool.getConnection()) {
      Roles.verify(connection);
      return pool;
    } catch (SQLException | RuntimeException broken) {
      pool.close();
      if (broken instanceof SetupProblem problem) {
        throw problem;
      }
      throw new SetupProblem(
          "the application's role " + Roles.APP + " cannot connect: " + broken.getMessage(),
          broken);
    }
  }

  private static HikariConfig poolSettings(String url, String password) {
    var config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(Roles.APP);
    config.setPassword(password);
    config.setPoolName("claimwright");
    config.setMaximumPoolSize(16);
    config.setMinimumIdle(2);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("currentSchema", SCHEMA);
    config.addDataSourceProperty("ApplicationName", "claimwright");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    return config;
  }
}
