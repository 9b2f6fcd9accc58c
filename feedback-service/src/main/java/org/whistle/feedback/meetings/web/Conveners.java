package org.whistle.feedback.meetings.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.whistle.access.Allow;
import org.whistle.access.Role;

/** Open to whoever calls meetings and leads them; the place decides which. */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Allow({Role.COMMUNITY, Role.STREET, Role.COMMAND})
@interface Conveners {}
