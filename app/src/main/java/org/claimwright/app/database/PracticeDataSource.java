package org.claimwright.app.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/// Hands out connections that see the rows of the practice in scope and no other.
final class PracticeDataSource extends DelegatingDataSource {

  PracticeDataSource(DataSource pool) {
    super(pool);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return PracticeConnection.around(super.getConnection());
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLException("connections are handed out for the application's role only");
  }
}
