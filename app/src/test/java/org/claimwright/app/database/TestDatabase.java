package org.claimwright.app.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/// A real PostgreSQL for tests: one server and one migrated template in a test run, a clone of the
/// template wherever a test wants a database of its own.
public final class TestDatabase implements AutoCloseable {

  private static final String TEMPLATE = "template_" + ProcessHandle.current().pid();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final String APP_PASSWORD = "app";
  private static final String OWNER_PASSWORD = "owner";
  private static @Nullable EmbeddedServer server;

  private final String name;
  private final HikariDataSource pool;

  private TestDatabase(String name, HikariDataSource pool) {
    this.name = name;
    this.pool = pool;
  }

  /// A database with every table and no row.
  public static TestDatabase fresh() {
    var started = server();
    var name = TEMPLATE + "_" + COUNT.incrementAndGet();
    administer("create database " + name + " template " + TEMPLATE + " owner " + Roles.OWNER);
    var config = new HikariConfig();
    config.setJdbcUrl(started.url(name));
    config.setUsername(Roles.APP);
    config.setPassword(APP_PASSWORD);
    config.setMaximumPoolSize(8);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(5_000);
    config.addDataSourceProperty("currentSchema", Database.SCHEMA);
    return new TestDatabase(name, new HikariDataSource(config));
  }

  /// Connections as the application has them: of its role, showing the practice in scope.
  public DataSource dataSource() {
    return new PracticeDataSource(pool);
  }

  /// A connection of the role that owns the tables.
  public Connection asOwner() throws SQLException {
    return as(Roles.OWNER, OWNER_PASSWORD);
  }

  /// A connection of the server's superuser, for whom there is no wall at all.
  public Connection asSuperuser() throws SQLException {
    return as(EmbeddedServer.SUPERUSER, server().password());
  }

  /// The URL with the owner's user and password, as `--database` takes it.
  public String ownerUrl() {
    return server().url(name) + "?user=" + Roles.OWNER + "&password=" + OWNER_PASSWORD;
  }

  public static String appPassword() {
    return APP_PASSWORD;
  }

  @Override
  public void close() {
    pool.close();
    administer("drop database if exists " + name + " with (force)");
  }

  private Connection as(String user, String password) throws SQLException {
    var connection = Roles.connect(server().url(name), user, password);
    connection.setSchema(Database.SCHEMA);
    return connection;
  }

  private static synchronized EmbeddedServer server() {
    var running = server;
    if (running != null) {
      return running;
    }
    var started = start();
    server = started;
    Runtime.getRuntime().addShutdownHook(new Thread(started::close));
    makeTemplate(started);
    return started;
  }

  /// Kept under `target` between runs; a second run at the same time takes a folder of its own.
  private static EmbeddedServer start() {
    var target = Path.of("target").toAbsolutePath();
    try {
      return startIn(target.resolve("test-database"));
    } catch (SetupProblem inUse) {
      return startIn(target.resolve("test-database-" + ProcessHandle.current().pid()));
    }
  }

  private static EmbeddedServer startIn(Path folder) {
    return EmbeddedServer.start(
        DataDirectory.open(folder),
        "fsync=off",
        "synchronous_commit=off",
        "full_page_writes=off",
        "max_connections=200");
  }

  private static void makeTemplate(EmbeddedServer started) {
    try (var connection =
        Roles.connect(started.url("postgres"), EmbeddedServer.SUPERUSER, started.password())) {
      dropLeftovers(connection);
      Roles.prepare(connection, TEMPLATE, OWNER_PASSWORD, APP_PASSWORD);
    } catch (SQLException broken) {
      throw new IllegalStateException("preparing the test database", broken);
    }
    Migrations.run(started.url(TEMPLATE), Roles.OWNER, OWNER_PASSWORD);
  }

  private static void dropLeftovers(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var found =
            query.executeQuery(
                "select datname from pg_database where datname like 'template\\__%'");
        var drop = connection.createStatement()) {
      while (found.next()) {
        if (Character.isDigit(found.getString(1).charAt("template_".length()))) {
          drop.execute("drop database " + found.getString(1) + " with (force)");
        }
      }
    }
  }

  private static void administer(String sql) {
    var running = server();
    try (var connection =
            Roles.connect(running.url("postgres"), EmbeddedServer.SUPERUSER, running.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException broken) {
      throw new IllegalStateException(sql, broken);
    }
  }

  /// The data source of the shared application context: points at the clone of the test class that
  /// runs, so that the context is started once and not for every class.
  public static final class Switchable extends AbstractDataSource {

    private volatile @Nullable TestDatabase present;

    /// Drops the clone in use and takes a fresh one.
    public synchronized void renew() {
      var last = present;
      present = fresh();
      if (last != null) {
        last.close();
      }
    }

    public synchronized TestDatabase present() {
      if (present == null) {
        renew();
      }
      return java.util.Objects.requireNonNull(present);
    }

    @Override
    public Connection getConnection() throws SQLException {
      return present().dataSource().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
      return present().dataSource().getConnection(user, password);
    }
  }
}
