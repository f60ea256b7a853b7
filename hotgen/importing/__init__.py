"""What exists already comes in: templates as blueprints, TOSCA as templates."""
