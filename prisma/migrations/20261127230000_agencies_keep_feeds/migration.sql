-- Stories of agencies that were here before agencies had rights stood in readers' feeds: they go on to, until an admin says otherwise.
update agency set "mayFeed" = true;
