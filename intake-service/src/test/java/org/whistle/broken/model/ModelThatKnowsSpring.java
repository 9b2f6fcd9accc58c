package org.whistle.broken.model;

import org.springframework.jdbc.core.simple.JdbcClient;

record ModelThatKnowsSpring(JdbcClient sql) {}
