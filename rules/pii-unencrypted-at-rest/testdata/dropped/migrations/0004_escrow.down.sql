DROP TABLE escrow_agents;
